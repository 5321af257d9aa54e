// The style of the HTML report: paper, ink and lamp, in the colours of assets and theme.
#include "export/html_parts.hpp"

namespace sprong::exports {

std::string_view html_style() {
  return R"css(
:root { color-scheme: light; --night: #14110F; --paper: #F4EBDD; --paper-light: #FBF4E8; --paper-edge: #C9B597;
  --field: #FFFBF3; --ink: #201A17; --ink-2: #483D34; --lamp: #F2B33D; --ember: #8A4B00; --green: #00695C;
    --red: #E65100;
  --serif: Vollkorn, "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  --sans: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
* { box-sizing: border-box; }
html { background: #DCCDB4; font: 400 1.0625rem/1.5 var(--sans); color: var(--ink); }
body { margin: 0; padding: 2.5rem 1rem; }
.sheet { max-width: 62rem; margin: 0 auto; border-radius: 6px; overflow: hidden;
  background: linear-gradient(160deg, var(--paper-light), var(--paper) 40%, #EEE2CF);
    box-shadow: 0 12px 44px rgba(32, 26, 23, .35); }
header { padding: 2.5rem 3.5rem 2.25rem; color: var(--paper);
  background: radial-gradient(ellipse 60% 150% at 22% 20%, #4A3010, #241A11 55%, var(--night)); }
.wordmark { margin: 0 0 1.75rem; font: 600 1.375rem/1 var(--serif); color: var(--lamp); }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.12; text-wrap: balance;
  overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 2.75rem; }
.subtitle { margin: .5rem 0 0; font-size: 1.25rem; color: #CDBFAB; }
.notice { margin: 1.5rem 0 0; padding: .75rem 1rem; border-radius: 6px; border: 2px solid var(--lamp);
  background: var(--night);
  font-weight: 600; max-width: 44rem; }
nav { padding: 1.25rem 3.5rem; border-bottom: 1.5px solid var(--paper-edge); }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; }
nav a { display: inline-block; padding: .3rem 0; color: var(--ink); text-decoration: underline;
  text-decoration-color: var(--paper-edge);
  text-decoration-thickness: 2px; text-underline-offset: .25em; }
main a { color: inherit; text-decoration-color: var(--ember); text-underline-offset: .2em; }
nav a:hover { text-decoration-color: var(--ember); }
a:focus-visible { outline: 4px solid var(--ember); outline-offset: 4px; border-radius: 2px; }
main { padding: 1rem 3.5rem 2rem; }
main > section { padding: 2rem 0 1.5rem; }
main > section + section { border-top: 1.5px solid var(--paper-edge); }
h2 { margin: 0 0 1rem; font-size: 2rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.4rem; font-weight: 700; }
p { margin: 0 0 1rem; max-width: 44rem; white-space: pre-line; overflow-wrap: anywhere; }
.lead { margin: 0 0 .4rem; font: 600 1.5rem/1.3 var(--serif); }
.note { color: var(--ink-2); }
.held-back { padding: .75rem 1rem; border: 2px dashed #84705B; border-radius: 6px; }
.facts { filter: drop-shadow(0 2px 3px rgba(72, 61, 52, .28)); display: flex; flex-wrap: wrap; gap: 1.25rem;
  margin: 0 0 1.75rem; padding-top: .25rem; }
.facts > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; min-width: 8.5rem;
  padding: 1.6rem 1.25rem .9rem; text-align: center;
  background: radial-gradient(circle at 50% .75rem, #4A3010 0 4px, #B98A3A 4px 7px, transparent 7.5px) no-repeat,
    linear-gradient(var(--field), #F3E6D0);
  clip-path: polygon(18px 0, calc(100% - 18px) 0, 100% 18px, 100% 100%, 0 100%, 0 18px); }
.facts dd { margin: 0; font: 600 2.25rem/1.15 var(--sans); font-variant-numeric: tabular-nums; }
.facts dt { color: var(--ink-2); max-width: 11rem; margin: 0 auto; }
figure { margin: 0; }
.chart { margin: 1.5rem 0; }
.chart figcaption { margin-bottom: .25rem; font-weight: 600; }
.chart svg { display: block; width: 100%; height: auto; }
svg text { font-family: var(--sans); fill: var(--ink); font-size: 17px; }
svg .name { font: 600 20px var(--serif); }
svg .side { font: 600 19px var(--serif); }
svg .outcome { font: 700 20px var(--serif); }
svg .count { font-weight: 500; font-variant-numeric: tabular-nums; }
svg .held-back { fill: var(--ink-2); }
svg .rule { stroke: var(--paper-edge); stroke-width: 1; }
svg .axis { stroke: var(--ink); stroke-width: 3; stroke-linecap: round; }
svg .bar, svg .swatch { stroke: var(--ink); stroke-width: 1.5; }
svg .kept { fill: var(--lamp); }
svg .green { fill: var(--green); }
svg .red { fill: var(--red); }
svg .ground { fill: var(--field); }
svg .stripe { fill: var(--ink-2); }
svg .sign { fill: none; stroke: var(--field); stroke-width: 3; stroke-linecap: round; }
svg pattern path, svg pattern circle { fill: none; }
svg .on-light { stroke: var(--ink); stroke-opacity: .6; }
svg .on-dark { stroke: var(--paper); stroke-opacity: .7; }
svg .on-light .solid { fill: var(--ink); fill-opacity: .6; stroke: none; }
svg .on-dark .solid { fill: var(--paper); fill-opacity: .7; stroke: none; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .55rem .75rem .55rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--paper-edge);
  overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; }
tbody th { font: 600 1.15rem/1.35 var(--serif); }
.columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1rem 1.5rem;
  align-items: start; }
.quotes { margin: .75rem 0; }
.quotes figcaption { display: flex; align-items: center; gap: .5rem; font-weight: 600; margin-bottom: .4rem; }
.quotes figcaption::before { flex: none; width: 1.1rem; height: 1.1rem; border: 2px solid var(--ink);
  border-radius: 3px; line-height: .9rem;
  text-align: center; content: ""; }
.plain figcaption::before { display: none; }
.kept figcaption::before { background: var(--lamp); }
.discarded figcaption::before { background: repeating-linear-gradient(45deg, var(--ink-2) 0 3px, var(--field) 3px
  6px); }
.wished figcaption::before { background: radial-gradient(var(--ink) 0 3px, #FFE2A0 3.5px); border-radius: 50%; }
.green figcaption::before { background: var(--green); color: var(--field); border-radius: 6px; content: "+"; }
.red figcaption::before { background: var(--red); color: var(--ink); border-radius: 0; content: "−"; }
.quotes ul { margin: 0; padding: 0; list-style: none; display: grid; gap: .6rem; }
.quotes li { padding: .7rem 1rem .65rem 1.25rem; background: var(--field); border-radius: 4px;
  border: 1px solid var(--paper-edge);
  font: 500 1.125rem/1.4 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; quotes: "“" "”";
    position: relative; }
.quotes li::before { content: open-quote; }
.quotes li::after { content: close-quote; }
.kept li { box-shadow: inset 7px 0 var(--lamp); }
.discarded li { background: repeating-linear-gradient(45deg, var(--ink-2) 0 4px, var(--field) 4px 8px) 0 0 / 7px
  100% no-repeat, var(--field); }
.wished li { box-shadow: inset 7px 0 #FFE2A0; }
.green li { border-radius: 12px; box-shadow: inset 7px 0 var(--green); }
.red li { border-radius: 0; box-shadow: inset 7px 0 var(--red); }
footer { padding: 1.25rem 3.5rem 2rem; border-top: 1.5px solid var(--paper-edge); color: var(--ink-2); }
footer p { margin: 0; }
@media (max-width: 45rem) {
  body { padding: 0; }
  .sheet { border-radius: 0; }
  header, nav, main, footer { padding-left: 1.25rem; padding-right: 1.25rem; }
  h1 { font-size: 2rem; }
  .chart { display: none; }
}
@media print {
  @page { margin: 18mm 16mm; }
  html { background: none; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; }
  .sheet { max-width: none; background: none; box-shadow: none; border-radius: 0; overflow: visible; }
  header { padding: 0 0 1rem; background: none; color: var(--ink); border-bottom: 2px solid var(--ink); }
  .wordmark { margin-bottom: .75rem; color: var(--ink); }
  .subtitle { color: var(--ink-2); }
  .notice { background: none; border-color: var(--ink); }
  nav { display: none; }
  main, footer { padding-left: 0; padding-right: 0; }
  h2, h3, figcaption, caption { break-after: avoid; }
  li, tr, .chart, .facts > div { break-inside: avoid; }
  .facts > div { border: 1px solid var(--paper-edge); }
}
)css";
}

std::string_view html_style_digest() { return "QyADWHsAyKEnxxCnMdm0h7LzvbvcdIzOzqiqlOlfvtQ="; }

}  // namespace sprong::exports
