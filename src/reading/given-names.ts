/** Given names as people are called by them, folded: enough to tell `Long gửi anh số liệu` from `Mời gửi số liệu`. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'an anh ai bach bao bich binh cam canh chau chi chien chinh chung cong cuc cuong cu dai danh dao dat diem diep dieu dinh doan dong duc dung ' +
    'duong duyen duyet giang gam ha hai han hang hanh hao hau hien hiep hieu hoa hoai hoan hoang hoi hong hop hue hung huong huy huyen huynh hy kha khai ' +
    'khang khanh khoa khoi khoat khue kien kieu kim ky lam lan lanh le lien lieu linh loan loc loi long luan luc luong luu ly mai man manh mau men mien minh mo my ' +
    'nam nga ngan nghia ngoc nguyen nguyet nha nhai nham nhan nhat nhi nhien nhu nhung ninh nu oanh phat phi phong phu phuc phung phuoc phuong quan quang que ' +
    'quoc quy quyen quyet quynh sang sen son suong ta tai tam tan thach thai tham than thang thanh thao the thi thien thiep thieu thinh tho thoa thom thong ' +
    'thu thuan thuc thuong thuy tien tiep tin toan toi trai tram trang tri trieu trinh trong truc trung truong tu tuan tung tuoi tuong tuyen tuyet tu uyen ' +
    'van viet vinh vu vui vuong vy xuan xuyen y yen tam muoi sau bay chin ut'
  ).split(' ')
)
