// The web page: html-validate's standard rules, axe-core in Chromium on screen and as printed, and every text of the
// report in what a person reads. Usage: page.mjs STEM
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const stem = process.argv[2];
const require = createRequire(import.meta.url);
let failed = false;
const tell = (line) => {
  failed = true;
  console.log("  html: " + line);
};

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
const report = await validator.validateFile(stem + ".html");
for (const result of report.results) {
  for (const message of result.messages) tell(`${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}

const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.setBypassCSP(true);
const asked = [];
page.on("request", (request) => asked.push(request.url()));
await page.goto("file://" + stem + ".html");
if (asked.length !== 1) tell("asks for " + asked.slice(1).join(" "));
await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
for (const medium of ["screen", "print"]) {
  await page.emulateMediaType(medium);
  const result = await page.evaluate(async () => {
    const found = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
    return { passes: found.passes.length, violations: found.violations.map((each) =>
      `${each.id}: ${each.help} (${each.nodes.length}): ${each.nodes[0].html.slice(0, 120)}`),
      unsure: found.incomplete.map((each) => each.id + " " + each.nodes.length) };
  });
  console.log(`  html: axe on ${medium}: ${result.passes} rules pass, unsure: ${result.unsure.join(", ") || "none"}`);
  result.violations.forEach(tell);
}
await page.emulateMediaType("screen");
for (const width of [320, 1280]) {
  await page.setViewport({ width, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) tell(`${wide} pixels too wide at ${width}`);
}

const summary = JSON.parse(readFileSync(stem + ".json", "utf-8"));
const texts = [];
const collect = (value) => {
  if (typeof value === "string") texts.push(value);
  else if (value) Object.values(value).forEach(collect);
};
collect(summary.texts);
collect(summary.needs);
summary.quartets.forEach((quartet) => collect(quartet.reasons));
const bare = (text) => text.replace(/\s+/gu, "");
const shown = bare(await page.evaluate(() => document.body.textContent));
const missing = texts.filter((text) => !shown.includes(bare(text)));
missing.slice(0, 5).forEach((text) => tell("missing: " + JSON.stringify(text)));
await browser.close();
process.exit(failed ? 1 : 0);
