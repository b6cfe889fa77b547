/** True for a byline that names no person: `National Desk`, `Rédaction`, `Tim Redaksi`, `编辑部`. */
export function isDesk(by: string): boolean {
  return by.length <= LONGEST && DESK.test(by.trim());
}

const LONGEST = 60;
const DESK =
  /(?:^|\s)(?:desk|staff|newsroom|web team|news team|editors|editorial board|staff reporters?|rédaction|redaksi)$|^(?:la rédaction|redaksi|tim)\s|(?:编辑部|編輯部|編集部|本报讯|هيئة التحرير|التحرير)$/iu;
