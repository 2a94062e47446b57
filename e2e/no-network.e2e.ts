import { connect } from 'node:net'
import { createSocket } from 'node:dgram'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { openSilentListener, type SilentListener } from './silent-listener'

let duban: Duban
let listener: SilentListener

test.beforeEach(async () => {
  listener = await openSilentListener()
  duban = await openDuban()
})
test.afterEach(async () => {
  await listener.close()
  await dispose(duban)
})

test('no request of the page reaches even this very machine', async () => {
  const { page } = duban
  const before = page.url()
  await page.evaluate(tryEveryWayOut, listener.port)
  await page.evaluate((port) => {
    addEventListener('click', () => void open(`http://127.0.0.1:${port}/window`), { once: true })
  }, listener.port)
  await page.mouse.click(5, 760)
  await delay(1_500)
  expect(listener.arrived()).toEqual({ tcp: 0, udp: 0 })
  expect(page.url()).toBe(before)
  expect(page.context().pages()).toHaveLength(1)
  expect((await duban.report()).policyViolations.length).toBeGreaterThan(0)
})

test('the listener of these tests does hear', async () => {
  connect(listener.port, '127.0.0.1').on('error', () => undefined)
  const socket = createSocket('udp4')
  socket.send('x', listener.port, '127.0.0.1', () => socket.close())
  await expect.poll(() => listener.arrived()).toEqual({ tcp: 1, udp: 1 })
})

/** Runs in the page. Each way may fail as it likes; what counts is what arrives. */
async function tryEveryWayOut(port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}`
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function and nothing around it
  const element = (tag: string, attributes: Record<string, string>) => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    document.body.append(made)
    return made
  }
  const form = element('form', { action: `${address}/form`, method: 'post' }) as HTMLFormElement
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
  const ways: (() => unknown)[] = [
    () => fetch(`${address}/fetch`),
    () => fetch(`${address}/no-cors`, { mode: 'no-cors', keepalive: true }),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${address}/xhr`)
      request.send()
    },
    () => new WebSocket(`ws://127.0.0.1:${port}/socket`),
    () => new EventSource(`${address}/events`),
    () => navigator.sendBeacon(`${address}/beacon`, 'x'),
    () => element('img', { src: `${address}/image` }),
    () => element('script', { src: `${address}/script` }),
    () => element('link', { rel: 'stylesheet', href: `${address}/style` }),
    () => element('link', { rel: 'preconnect', href: address }),
    () => element('link', { rel: 'dns-prefetch', href: address }),
    () => element('link', { rel: 'prefetch', href: `${address}/prefetch` }),
    () => element('link', { rel: 'preload', as: 'image', href: `${address}/preload` }),
    () => element('iframe', { src: `${address}/frame` }),
    () => element('iframe', { srcdoc: `<link rel="preconnect" href="${address}"><img src="${address}/inner">` }),
    () => element('object', { data: `${address}/object` }),
    () => element('embed', { src: `${address}/embed` }),
    () => element('video', { src: `${address}/video` }),
    () => element('div', { style: `background-image: url(${address}/background)` }),
    () => new FontFace('x', `url(${address}/font)`).load(),
    () => new Worker(`${address}/worker`),
    () => navigator.serviceWorker.register('/none.js'),
    () => form.submit(),
    () => open(`${address}/window`),
    () => {
      element('a', { href: `${address}/ping-target`, ping: `${address}/ping` }).click()
    },
    async () => {
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    },
    () => {
      location.href = `${address}/navigation`
    },
  ]
  for (const way of ways) {
    try {
      await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, 50))])
    } catch {
      // refused, as it should be
    }
  }
}
