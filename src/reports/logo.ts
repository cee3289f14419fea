import { Resvg } from '@resvg/resvg-js'

/** A sheet with a tick, on the blue of the page. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="336" viewBox="0 0 640 336">
  <rect width="640" height="336" fill="#1d4f91"/>
  <rect x="224" y="52" width="192" height="232" rx="16" fill="#fff"/>
  <path d="M256 112h96M256 152h128M256 192h64" stroke="#9db7d9" stroke-width="14" stroke-linecap="round"/>
  <path d="M300 220l32 32 60-76" fill="none" stroke="#2e7d32" stroke-width="22" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`

let drawn: Uint8Array | null = null

/** The program's picture, for platforms that want one; PNG, far below 1 MB. */
export function logo(): Uint8Array {
  drawn ??= new Resvg(DRAWING).render().asPng()
  return drawn
}
