// Texts that break careless writers, after the public list of naughty strings.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace naughty {

inline std::vector<std::string> texts() {
  return {"<script>alert('x')</script>", "\"><img src=x onerror=alert(1)>", "</style></title></svg>]]>-->",
          "&lt;b&gt; &amp; &#39;", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "＝1＋1", "'=1+1", "''@x",
          "'gewoon", " begint met een spatie", "eindigt op een spatie ", "regel één\nregel twee\r\nregel drie",
          "a,b;c\"d\"e", "مرحبا بالعالم", "\xE2\x80\xAEomgekeerd", "zero\xE2\x80\x8Bwidth \xEF\xBB\xBF",
          "👩‍👩‍👧 🏳️‍🌈", "Ṱ̺̺o͞ ̷i̲̬n͝", "田中さんに", "NULL undefined NaN true 1e1000 0x10",
          "{quartet} {0} %s %n $HOME ${x} `x`", "\\\" \\u0000 \\n",
          // formulas and commands of other programs
          "=HYPERLINK(\"file:///etc/passwd\";\"klik\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "  =1+1", "+31 6 12345678",
          "--", "'; DROP TABLE record; --", "%3Cscript%3E ../../etc/passwd C:\\con NUL", "{{7*7}} <%= 7*7 %> #{7*7}",
          "[[wiki]] *sterk* _schuin_ # kop", "javascript:alert(1) data:text/html,x",
          // markup
          "<!-- <![CDATA[ ]]> <?xml?>", "&nbsp;&#0;&#x1F;&unknown;", "</li></ul></main><a href='#x'>",
          // numbers that are none
          "007", "1E2", "0,5", "1/2", "12-03-2016", "١٢٣",
          // letters of elsewhere and between letters
          "ﷺ ﷽", "שלום abc עולם", "\xE2\x81\xA6isolate\xE2\x81\xA9 \xE2\x80\x8Fmark\xE2\x80\x8E",
          "soft\xC2\xAD"
          "hyphen no\xC2\xA0"
          "break \xE2\x80\xA8line\xE2\x80\xA9paragraph",
          "\xF0\x9D\x95\xB3\xF0\x9D\x96\x86 ﬁ ﬀ ĳ", "I İ ı i ß ẞ ſ", "e\xCC\x81 é A\xCC\x8A Å", "☃ ★ → ← ✓ ✗ ½ ‰",
          "🇳🇱 👍🏽 0️⃣", "\xF4\x8F\xBF\xBD \xEE\x80\x80", "ᚠᛇᚻ Ἀθήνα Москва"};
}

/// What a browser reads in `html`: bare carriage returns become line feeds before anything else.
inline std::string unescaped(std::string html) {
  for (std::size_t at = html.find('\r'); at != std::string::npos; at = html.find('\r', at)) {
    html.replace(at, at + 1 < html.size() && html[at + 1] == '\n' ? 2 : 1, "\n");
  }
  const std::vector<std::pair<std::string, std::string>> entities = {{"&lt;", "<"},  {"&gt;", ">"},   {"&quot;", "\""},
                                                                     {"&#39;", "'"}, {"&#13;", "\r"}, {"&amp;", "&"}};
  for (const auto& [entity, text] : entities) {
    for (std::size_t at = html.find(entity); at != std::string::npos; at = html.find(entity, at + text.size())) {
      html.replace(at, entity.size(), text);
    }
  }
  return html;
}

}  // namespace naughty
