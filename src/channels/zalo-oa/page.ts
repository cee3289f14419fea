const AGAIN =
  'Đề nghị đồng chí chạy lại lệnh <code>npx dondoc zalo-consent</code> trên máy chủ và mở địa chỉ được in ra'

/** How a consent ended, for the administrator who gave it. */
const endings = {
  done: { status: 200, title: 'Đã kết nối Zalo OA', text: 'Đồng chí có thể đóng trang này.' },
  stale: {
    status: 400,
    title: 'Yêu cầu kết nối đã hết hạn hoặc đã được dùng',
    text: `${AGAIN} trong vòng 10 phút.`
  },
  another: {
    status: 400,
    title: 'Đây không phải Zalo OA của đơn vị',
    text: `${AGAIN}, rồi chọn đúng OA đã khai báo trong cấu hình.`
  },
  denied: {
    status: 400,
    title: 'Zalo chưa cấp quyền',
    text: `${AGAIN}, rồi bấm đồng ý bằng tài khoản quản trị OA. Nếu vẫn chưa được, đề nghị kiểm tra App ID, App Secret và địa chỉ callback đã khai báo.`
  },
  later: {
    status: 503,
    title: 'Chưa kết nối được',
    text: `Máy chủ chưa liên lạc được với Zalo hoặc chưa lưu được kết quả. ${AGAIN} sau ít phút.`
  }
} as const

/** How the tokens stand, for whoever opens the account's address: what to do, and nothing that is secret. */
const standings = {
  none: { status: 200, title: 'Zalo OA chưa được kết nối', text: `${AGAIN}.` },
  good: {
    status: 200,
    title: 'Zalo OA đang kết nối',
    text: 'Khóa truy cập còn hiệu lực, được gia hạn tự động. Không phải làm gì.'
  },
  old: {
    status: 200,
    title: 'Zalo OA sắp mất kết nối',
    text: `Khóa gia hạn đã hơn 60 ngày chưa được dùng; sau 90 ngày sẽ hết hiệu lực. ${AGAIN}.`
  },
  broken: {
    status: 200,
    title: 'Zalo OA đã mất kết nối',
    text: `Zalo không gia hạn khóa nữa, tin đang chờ lại. ${AGAIN}.`
  }
} as const

/** The page that says so. Its address holds the code: it is kept nowhere and goes along to nobody. */
export const page = (ending: keyof typeof endings): Response => shown(endings[ending])

/** The page that says how the account stands. */
export const standingPage = (standing: keyof typeof standings): Response => shown(standings[standing])

type Words = { readonly status: number; readonly title: string; readonly text: string }

function shown({ status, title, text }: Words): Response {
  const html = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<body style="font: 18px/1.6 system-ui, sans-serif; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1 style="font-size: 1.3em">${title}</h1>
<p>${text}</p>
</body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store, private'
    }
  })
}
