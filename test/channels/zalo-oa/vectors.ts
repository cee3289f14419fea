/** What Zalo's own samples say, with the ids made one (ZALO 8). Bodies as they come: a byte changed breaks the signature. */
export const APP_ID = '360846524940903967'
export const OA_ID = '388613280878808645'
export const SECRET_KEY = 'oa-secret-key-for-tests'
export const APP_SECRET = 'app-secret-key-for-tests'

export type Vector = { readonly name: string; readonly body: string; readonly mac: string }

export const vectors: readonly Vector[] = [
  {
    name: 'OA-1 text',
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"message","msg_id":"96d3cdf3af150460909"},"timestamp":"154390853474"}',
    mac: 'a4bf1d769e062b39f962b9bdbae2d9cc9e070477fcec817bb748850ae80f7a8f'
  },
  {
    name: 'OA-2 Vietnamese and an emoji',
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Đã nhận việc số 12 ✅","msg_id":"96d3cdf3af150460910"},"timestamp":"1795312598631"}',
    mac: 'd17b279aceb762232449e2e1d1277605965570be962323f9db71a8170b133c1c'
  },
  {
    name: 'OA-3 a pressed button',
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"#cv:nhan:12:3","msg_id":"96d3cdf3af150460911"},"timestamp":"1795312600000"}',
    mac: '2d4934147bb7deaa1c3d98fb0f88bbfbc59d68e66294fa3e9e9da96534813c82'
  },
  {
    name: 'OA-4 a file, slashes escaped',
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_file","message":{"msg_id":"96d3cdf3af150460912","attachments":[{"payload":{"size":"233947","name":"developer.docx","checksum":"db8f0a790d28e3d8658a0ff0846189","type":"docx","url":"https:\\/\\/f7-group-zf.zdn.vn\\/xxx484bd4258d6a\\/xxx52598708747"},"type":"file"}]},"timestamp":"1795312601000"}',
    mac: 'cb50e0b5247eea515b5fb3882b74a9a83e09beddfea27332c44a116164d43487'
  },
  {
    name: 'OA-5 a photo that answers',
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_image","message":{"msg_id":"96d3cdf3af150460913","quote_msg_id":"465928106db72e8cba7","text":"ảnh hiện trường","attachments":[{"payload":{"thumbnail":"http://t.f6.photo.talk.zdn.vn/9c2db3ccc0a223fc7ab3.jpg","url":"http://f6.photo.talk.zdn.vn/9c2db3ccc0a223fc7ab3.jpg"},"type":"image"}]},"timestamp":"1795312602000"}',
    mac: 'f9703ddc18468b53dbc64e596c3efda408644b61aafad7bba1d2a1a34c9d7a84'
  },
  {
    name: 'OA-6 text in a group',
    body: '{"event_name":"user_send_group_text","app_id":"360846524940903967","sender":{"id":"8756287263669629130"},"recipient":{"id":"f414c8f76fa586fbdfb4"},"message":{"text":"Hello group from User","msg_id":"e52fe5da281f9745ce0a"},"oa_id":"388613280878808645","timestamp":"1696908900672","user_id_by_app":"8109713063707884003"}',
    mac: 'fefb6fbf63584827230e23c4bcb8288d51bdb4ab6d31c3cd563a2cb897d00603'
  },
  {
    name: 'OA-7 somebody joins a group',
    body: '{"oa_id":"388613280878808645","group_id":"48382b0bb7595e070748","event_name":"user_join_group","app_id":"360846524940903967","users":[{"id":"8509985270925410066"}],"timestamp":"1696407729124"}',
    mac: 'f687ae5a096f226fd6f85ddd90009d3f408293bc1775e6c7e64022f768ddc3b3'
  },
  {
    name: 'OA-8 follow',
    body: '{"oa_id":"388613280878808645","follower":{"id":"24684588352919792"},"user_id_by_app":"552172779717587730","event_name":"follow","source":"oa_profile","app_id":"360846524940903967","timestamp":"154397978274"}',
    mac: '88d0eb7082cc2d5dd6d6ae9b2cb11eacd9c44b2da2f1f8e58c9dcee90ffe7832'
  },
  {
    name: 'OA-9 unfollow',
    body: '{"oa_id":"388613280878808645","follower":{"id":"24684588352919792"},"user_id_by_app":"552172779717587730","event_name":"unfollow","source":"oa_profile","app_id":"360846524940903967","timestamp":"1795312603000"}',
    mac: '27aec74199e268f525e905f88038331171c6535c10182b74d71126c2ccc31c4e'
  },
  {
    name: 'OA-10 a receipt',
    body: '{"app_id":"360846524940903967","sender":{"id":"388613280878808645"},"recipient":{"id":"246845883529697922"},"event_name":"user_received_message","message":{"msg_id":"43b59c025aebfb5e6fa"},"timestamp":"1540363714911"}',
    mac: 'fe826de5d331f85600505f953f9b7e3104b4bf15e397d8b56e56b0c62254fec6'
  },
  {
    name: 'OA-11 seen',
    body: '{"app_id":"360846524940903967","sender":{"id":"388613280878808645"},"recipient":{"id":"246845883529697922"},"event_name":"user_seen_message","message":{"msg_ids":["43b59c025aeabfb5e6fa"]},"timestamp":"1540363714987"}',
    mac: '8b19e126ff318cac987a364f04fc9a2affbf47a83f1a36575f78cba3aa9bc488'
  }
]

/** The vector whose name begins so. */
export function vector(name: string): Vector {
  const found = vectors.find(one => one.name.startsWith(`${name} `))
  if (!found) throw new Error(`no vector ${name}`)
  return found
}

/** Digests of OA-1 made wrongly, each as somebody has made them. */
export const wrongDigests = [
  ['a hash of the body alone', 'be5b07a805a6751061fe351412f3d64206636d4147a9aa63cb44b5a2eac1d204'],
  ['an HMAC', '16e6a4798406294ba5dc326c1609d5d49fab21b1103fc3ce93cc737d7b333a8b'],
  ['the secret of the app', '167ff451738c276142dc2bb965741f402ea31450acd99e62ce60e856afe114eb'],
  ['the id of the account', 'fb90f74abe0cb113c56c51d7c70ae4b76e025a34ca0642ba19bb34fca2ea0159']
] as const
