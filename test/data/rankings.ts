import type { Figures, Ranked, RankedType, Ranking } from '../../src/core/ranking.ts'

/** The names of the units of a province, long and short. */
export const departments = [
  'Sở Kế hoạch và Đầu tư',
  'Sở Công Thương',
  'Sở Xây dựng',
  'Văn phòng UBND tỉnh',
  'Sở Nội vụ',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Ban Dân tộc',
  'Sở Tài chính',
  'Sở Giao thông vận tải',
  'Sở Tài nguyên và Môi trường',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Y tế',
  'Sở Tư pháp',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Thông tin và Truyền thông',
  'Ban Quản lý các Khu Công nghiệp tỉnh',
  'Thanh tra tỉnh'
] as const

/** Made-up figures: `inTime` of `total`. */
export const figures = (unit: string, inTime: number, total: number): Figures => ({
  unitId: 1,
  unit,
  inTime,
  total,
  percent: Math.round((inTime * 10000) / total) / 100,
  overdue: 0,
  daysLate: 0,
  completed: inTime
})

export const ranked = (rank: number, unit: string, inTime: number, total: number): Ranked => ({
  rank,
  ...figures(unit, inTime, total)
})

export const ranking = (...types: readonly (Partial<RankedType> & { readonly type: string })[]): Ranking => ({
  from: '2026-11-23',
  to: '2026-11-29',
  asOf: '2026-11-29T17:00:00.000Z',
  minimum: 3,
  types: types.map(type => ({ ranked: [], insufficient: [], idle: 0, ...type })),
  confirmers: []
})
