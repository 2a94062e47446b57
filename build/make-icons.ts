import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { ensureBrowser } from './browser'
import { writeIco, type IconImage } from './packaging/ico-file'
import { PROJECT_ROOT } from './run/project-root'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** `npm run icons`: draws packaging/icon.svg in every size that Linux and Windows ask for. The results are committed. */
async function drawIcons(svg: string): Promise<IconImage[]> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    const images: IconImage[] = []
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size })
      const drawing = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)
      await page.setContent(`<body style="margin:0;background:transparent">${drawing}</body>`)
      const clip = { x: 0, y: 0, width: size, height: size }
      images.push({ size, png: await page.screenshot({ omitBackground: true, clip }) })
    }
    return images
  } finally {
    await browser.close()
  }
}

const images = await drawIcons(readFileSync(`${PROJECT_ROOT}/build/packaging/icon.svg`, 'utf8'))
mkdirSync(`${PROJECT_ROOT}/build/icons`, { recursive: true })
for (const { size, png } of images) writeFileSync(`${PROJECT_ROOT}/build/icons/${size}x${size}.png`, png)
writeFileSync(`${PROJECT_ROOT}/build/icon.ico`, writeIco(images.filter(({ size }) => size <= 256)))
console.log(`build/icons: ${images.map(({ size }) => size).join(', ')}; build/icon.ico`)
