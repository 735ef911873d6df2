export type Theme = 'light' | 'dark';

/** As wide as Arial and the same on every machine: see page-font.ts. */
const FONT = 'Arimo, sans-serif';
const base = (page: string, text: string) =>
  `*{box-sizing:border-box} body{margin:8px;background:${page};color:${text};font:14px ${FONT}} main{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
   .ac-actionSet{flex-wrap:wrap} .card{border-radius:6px;overflow:hidden;box-sizing:border-box} button{font:600 13px ${FONT};padding:6px 12px;border-radius:4px;margin:2px}
   p{margin:0} ul,ol{margin:0;padding-left:20px} input,textarea,select{max-width:100%;box-sizing:border-box;font:14px ${FONT}}`;

export const PAGE_STYLE: Readonly<Record<Theme, string>> = {
  light: `${base('#ebebeb', '#242424')} .card{background:#fff} button{background:#fff;color:#242424;border:1px solid #d1d1d1} .style-positive{background:#5b5fc7;color:#fff}`,
  dark: `${base('#1f1f1f', '#fff')} .card{background:#292929} button{background:#292929;color:#fff;border:1px solid #666} .style-positive{background:#7f85f5;color:#000} a{color:#a6a7ff}`,
};

const colours = (text: string, subtle: string) => {
  const pair = { default: text, subtle };
  return { default: pair, dark: pair, light: pair, accent: pair, good: pair, warning: pair, attention: pair };
};
const style = (backgroundColor: string, text: string, subtle: string) => ({
  backgroundColor,
  foregroundColors: colours(text, subtle),
});

/** Close to Teams' own two themes; the colours themselves are Teams' business. */
export const HOST_CONFIG: Readonly<Record<Theme, object>> = {
  light: config('#ffffff', '#242424', '#616161', ['#f5f5f5', '#e7f2da', '#fbddc0', '#f6d1d5', '#e8ebfa']),
  dark: config('#292929', '#ffffff', '#adadad', ['#333333', '#0d2e0d', '#4a1e04', '#3b1519', '#2b2b40']),
};

function config(page: string, text: string, subtle: string, [emphasis, good, warning, attention, accent]: string[]) {
  return {
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    supportsInteractivity: true,
    actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 4, actionAlignment: 'left' },
    containerStyles: {
      default: style(page, text, subtle),
      emphasis: style(emphasis ?? page, text, subtle),
      good: style(good ?? page, text, subtle),
      warning: style(warning ?? page, text, subtle),
      attention: style(attention ?? page, text, subtle),
      accent: style(accent ?? page, text, subtle),
    },
  };
}
