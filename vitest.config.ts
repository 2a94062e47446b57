import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** For a busy machine: what takes a second on a quiet one must not fail there. */
const testTimeout = 30_000

const alias = { '@shared': fileURLToPath(new URL('./shared', import.meta.url)) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{electron,shared,renderer,build}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          pool: 'threads',
          testTimeout,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'dexie',
            'dexie-react-hooks',
            'antd',
            'antd/locale/zh_CN',
            'antd/locale/en_US',
            'big.js',
            'zod',
            '@noble/hashes/sha2.js',
            '@tanstack/react-virtual',
            'dayjs',
            'pinyin-pro',
            'hucre/xlsx',
            '@e965/xlsx',
            'fflate',
            'echarts/core',
            'echarts/charts',
            'echarts/components',
            'echarts/renderers',
          ],
        },
        test: {
          name: 'browser',
          include: ['renderer/**/*.browser.test.{ts,tsx}'],
          testTimeout,
          expect: { poll: { timeout: testTimeout / 2 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
              contextOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
