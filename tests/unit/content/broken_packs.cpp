#include "unit/content/broken_packs.hpp"

namespace sprong::tests {
namespace {

constexpr Schema refuses = Schema::refuses;
constexpr Schema cannot_tell = Schema::cannot_tell;
using Table = std::vector<BrokenPack>;

Table characters() {
  return {
      {"a closing tag is missing", "exhibit.xml", "<symbol><nl>een brug</nl>", "<symbol><nl>een brug", "xml.not-closed",
       28, refuses},
      {"a quotation mark is missing", "exhibit.xml", "minutes=\"20\"", "minutes=\"20", "xml.malformed", 26, refuses},
      {"an attribute twice", "exhibit.xml", "minutes=\"20\"", "minutes=\"20\" minutes=\"20\"", "xml.malformed", 26,
       refuses},
      {"two outermost elements", "safety.xml", "</content>\n", "</content>\n<content/>\n", "xml.malformed", 30,
       refuses},
      {"text after the end", "safety.xml", "</content>\n", "</content>\nand so on\n", "xml.malformed", 30, refuses},
      {"a type declaration", "safety.xml", "<content>\n", "<!DOCTYPE content>\n<content>\n", "xml.type-declaration", 1,
       cannot_tell},
      {"Latin-1", "exhibit.xml", "een brug", "een br\xFCg", "xml.invalid-utf8", 28, refuses},
      {"an overlong slash", "exhibit.xml", "een brug", "een \xC0\xAF", "xml.invalid-utf8", 28, refuses},
      {"a surrogate in UTF-8", "exhibit.xml", "een brug", "een \xED\xA0\x80", "xml.invalid-utf8", 28, refuses},
      {"UTF-16", "pack.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "\xFF\xFE<", "xml.invalid-utf8", 1, refuses},
      {"a bell", "exhibit.xml", "een brug", "een \a brug", "xml.control-character", 28, refuses},
      {"a delete", "exhibit.xml", "een brug", "een \x7F brug", "xml.control-character", 28, cannot_tell},
      {"a next-line", "exhibit.xml", "een brug", "een \xC2\x85 brug", "xml.control-character", 28, cannot_tell},
      {"U+FFFE", "exhibit.xml", "een brug", "een \xEF\xBF\xBE brug", "xml.control-character", 28, refuses},
      {"a control character in a comment", "exhibit.xml", "een brug", "een brug<!-- \x01 -->", "xml.control-character",
       28, refuses},
      {"a zero byte", "exhibit.xml", "een brug", std::string("een \0 brug", 10), "xml.control-character", 28, refuses},
      {"a reference to a zero byte", "exhibit.xml", "een brug", "een &#0; brug", "xml.bad-reference", 28, refuses},
      {"a reference to a bell", "exhibit.xml", "een brug", "een &#x7; brug", "xml.bad-reference", 28, refuses},
      {"a reference to a surrogate", "exhibit.xml", "een brug", "een &#xD800; brug", "xml.bad-reference", 28, refuses},
      {"a reference past the last character", "exhibit.xml", "een brug", "een &#x110000; brug", "xml.bad-reference", 28,
       refuses},
      {"an unknown entity", "exhibit.xml", "een brug", "een&nbsp;brug", "xml.bad-reference", 28, refuses},
      {"a lone ampersand", "exhibit.xml", "een brug", "brug & water", "xml.bad-reference", 28, refuses},
      {"an ampersand in an attribute", "safety.xml", "id=\"pass\"", "id=\"p&ss\"", "xml.bad-reference", 6, refuses},
  };
}

Table form() {
  return {
      {"unknown element", "exhibit.xml", "<symbol><nl>een brug</nl><en>a bridge</en></symbol>",
       "<symbol><nl>een brug</nl><en>a bridge</en></symbol><smell/>", "xml.unknown-element", 28, refuses},
      {"unknown part", "exhibit.xml", "</exhibit>", "</exhibit><film id=\"a\"/>", "xml.unknown-element", 37, refuses},
      {"an element inside a text", "exhibit.xml", "een brug", "een <b>brug</b>", "xml.unknown-element", 28, refuses},
      {"unknown attribute", "exhibit.xml", "minutes=\"20\"", "minutes=\"20\" seconds=\"5\"", "xml.unknown-attribute",
       26, refuses},
      {"an attribute on a language", "exhibit.xml", "<nl>een brug</nl>", "<nl tone=\"x\">een brug</nl>",
       "xml.unknown-attribute", 28, refuses},
      {"missing attribute", "exhibit.xml", " minutes=\"20\"", "", "xml.missing-attribute", 26, refuses},
      {"missing id", "safety.xml", "<agreement id=\"pass\">", "<agreement>", "xml.missing-attribute", 6, refuses},
      {"missing element", "exhibit.xml", "<symbol><nl>een brug</nl><en>a bridge</en></symbol>", "",
       "xml.missing-element", 26, refuses},
      {"an element twice", "exhibit.xml", "<story-ending><nl>En toen?</nl><en>And then?</en></story-ending>",
       "<story-ending><nl>En toen?</nl><en>And "
       "then?</en></story-ending>\n<story-ending><nl>En?</nl><en>And?</en></story-ending>",
       "xml.repeated-element", 37, refuses},
      {"elements in another order", "exhibit.xml",
       "<name><nl>De brug</nl><en>The bridge</en></name>\n      <symbol><nl>een brug</nl><en>a bridge</en></symbol>",
       "<symbol><nl>een brug</nl><en>a bridge</en></symbol>\n      <name><nl>De brug</nl><en>The bridge</en></name>",
       "xml.wrong-order", 28, refuses},
      {"text between elements", "exhibit.xml", "<story-ending>", "\n  and so\n  <story-ending>", "xml.stray-text", 37,
       refuses},
      {"text between paragraphs", "exhibit.xml", "<en><p>The gate is open.</p></en>",
       "<en>So: <p>The gate is open.</p></en>", "xml.stray-text", 18, refuses},
      {"wrong outermost element", "deck.xml", "<content>\n", "<contents>\n", "xml.not-closed", 1, refuses},
      {"a file included twice", "pack.xml", "file=\"safety.xml\"", "file=\"programmes.xml\"", "pack.include-twice", 12,
       cannot_tell},
  };
}

Table texts() {
  return {
      {"missing language", "exhibit.xml", "<en>a bridge</en>", "", "pack.missing-language", 28, cannot_tell},
      {"unknown language", "exhibit.xml", "<en>a bridge</en>", "<en>a bridge</en><fr>un pont</fr>",
       "pack.unknown-language", 28, cannot_tell},
      {"a language twice", "exhibit.xml", "<en>a bridge</en>", "<en>a bridge</en><en>a pier</en>",
       "xml.repeated-element", 28, cannot_tell},
      {"empty text", "exhibit.xml", "<en>a bridge</en>", "<en> \n </en>", "pack.empty-text", 28, refuses},
      {"a text of one hard space", "exhibit.xml", "<en>a bridge</en>", "<en>&#xA0;</en>", "pack.empty-text", 28,
       cannot_tell},
      {"empty paragraph", "exhibit.xml", "<p>The gate is open.</p>", "<p>The gate is open.</p>\n<p/>",
       "pack.empty-text", 19, refuses},
      {"station name too long", "exhibit.xml", "De brug", std::string(31, 'x'), "pack.text-too-long", 27, refuses},
      {"station text too long", "exhibit.xml", "Onder je is water.", std::string(901, 'x'), "pack.text-too-long", 30,
       cannot_tell},
      {"question too long", "exhibit.xml", "Wat houdt je tegen?", std::string(121, 'x'), "pack.text-too-long", 32,
       refuses},
      {"quartet name too long", "deck.xml", "<nl>Wind</nl>", "<nl>Windkracht nul tot twaalf</nl>", "pack.text-too-long",
       5, refuses},
      {"meaning too long", "deck.xml", "Wind is overal.", std::string(161, 'x'), "pack.text-too-long", 6, refuses},
      {"card name too long", "deck.xml", "Wind een", std::string(29, 'x'), "pack.text-too-long", 8, refuses},
      {"explanation too long", "deck.xml", "Kaart een van wind.", std::string(221, 'x'), "pack.text-too-long", 9,
       refuses},
      {"step title too long", "programmes.xml", "De wandeling", std::string(61, 'x'), "pack.text-too-long", 13,
       refuses},
      {"summary too long", "programmes.xml", "Lopen en spelen.", std::string(91, 'x'), "pack.text-too-long", 4,
       refuses},
  };
}

Table values() {
  return {
      {"not a number", "exhibit.xml", "minutes=\"20\"", "minutes=\"twenty\"", "pack.not-a-number", 26, refuses},
      {"a number with a fraction", "exhibit.xml", "minutes=\"20\"", "minutes=\"2.5\"", "pack.not-a-number", 26,
       refuses},
      {"number too small", "exhibit.xml", "minutes=\"20\"", "minutes=\"0\"", "pack.number-out-of-range", 26, refuses},
      {"number too large", "exhibit.xml", "minutes=\"20\"", "minutes=\"61\"", "pack.number-out-of-range", 26, refuses},
      {"number past every range", "exhibit.xml", "minutes=\"20\"", "minutes=\"99999999999\"",
       "pack.number-out-of-range", 26, refuses},
      {"step too long", "programmes.xml", "minutes=\"60\"", "minutes=\"241\"", "pack.number-out-of-range", 12, refuses},
      {"not yes or no", "safety.xml", "fill-in=\"yes\"", "fill-in=\"ja\"", "pack.unknown-value", 23, refuses},
      {"not a colour", "deck.xml", "#6F0125", "#6F012", "pack.bad-colour", 4, refuses},
      {"a colour by name", "deck.xml", "#6F0125", "purple", "pack.bad-colour", 4, refuses},
      {"unknown pattern", "deck.xml", "\"bricks\"", "\"stripes\"", "pack.unknown-value", 4, refuses},
      {"unknown ink", "deck.xml", "\"paper\"", "\"gold\"", "pack.unknown-value", 4, refuses},
      {"unknown rule", "deck.xml", "after-miss=\"asked\"", "after-miss=\"random\"", "pack.unknown-value", 2, refuses},
      {"unknown kind of step", "programmes.xml", "kind=\"walk\"", "kind=\"dance\"", "pack.unknown-value", 12, refuses},
      {"unknown kind of programme", "programmes.xml", "kind=\"individual\"", "kind=\"couple\"", "pack.unknown-value",
       21, refuses},
      {"phone with letters", "safety.xml", "0800-2000", "0800-HELP", "pack.bad-phone", 19, refuses},
      {"phone and fill-in", "safety.xml", "fill-in=\"yes\"", "fill-in=\"yes\" phone=\"112\"", "pack.fill-in-with-phone",
       23, refuses},
      {"id with a capital", "exhibit.xml", "id=\"bridge\"", "id=\"Bridge\"", "pack.bad-id", 26, refuses},
      {"id that begins with a digit", "exhibit.xml", "id=\"bridge\"", "id=\"2nd\"", "pack.bad-id", 26, refuses},
      {"empty id", "exhibit.xml", "id=\"bridge\"", "id=\"\"", "pack.bad-id", 26, refuses},
      {"unknown format", "pack.xml", "format=\"1\"", "format=\"2\"", "pack.unknown-format", 2, refuses},
      {"languages with a comma", "pack.xml", "\"nl en\"", "\"nl,en\"", "pack.bad-languages", 2, refuses},
      {"a language listed twice", "pack.xml", "\"nl en\"", "\"nl en nl\"", "pack.bad-languages", 2, cannot_tell},
      {"no version", "pack.xml", "version=\"0.1\"", "version=\"\"", "pack.bad-version", 2, refuses},
  };
}

Table whole() {
  return {
      {"two stations with one id", "exhibit.xml", "id=\"bridge\"", "id=\"gate\"", "pack.duplicate-id", 26, cannot_tell},
      {"two quartets with one id", "deck.xml", "quartet id=\"water\"", "quartet id=\"wind\"", "pack.duplicate-id", 28,
       cannot_tell},
      {"two steps with one id", "programmes.xml", "id=\"game\"", "id=\"walk\"", "pack.duplicate-id", 16, cannot_tell},
      {"two programmes with one id", "programmes.xml", "id=\"alone\"", "id=\"day\"", "pack.duplicate-id", 21,
       cannot_tell},
      {"two contacts with one id", "safety.xml", "id=\"own-organisation\"", "id=\"helpline\"", "pack.duplicate-id", 23,
       cannot_tell},
      {"unknown exhibit", "programmes.xml", "exhibit=\"road\"", "exhibit=\"raod\"", "pack.unknown-reference", 2,
       cannot_tell},
      {"unknown deck", "programmes.xml", "deck=\"elements\"", "deck=\"planets\"", "pack.unknown-reference", 2,
       cannot_tell},
      {"a walk without an exhibit", "programmes.xml", " exhibit=\"road\"", "", "pack.step-needs-exhibit", 12,
       cannot_tell},
      {"a quartet without a deck", "programmes.xml", " deck=\"elements\"", "", "pack.step-needs-deck", 16, cannot_tell},
      {"page without text", "programmes.xml",
       "<text><nl>Fijn dat je er bent.</nl><en>Good that you are here.</en></text>", "", "pack.page-without-text", 5,
       refuses},
      {"music without words", "exhibit.xml", "<music-words><nl>Stilte.</nl><en>Silence.</en></music-words>", "",
       "pack.music-without-words", 8, refuses},
      {"words without music", "exhibit.xml", " music=\"music/gate.wav\"", "", "pack.music-words-without-music", 8,
       refuses},
      {"no common question", "exhibit.xml",
       "<question>\n      <own><nl>Hoe beleef je dat?</nl><en>What is that like?</en></own>\n"
       "      <client><nl>Hoe beleeft je cliënt dat?</nl><en>What is that like for your client?</en></client>\n    "
       "</question>\n",
       "\n\n\n\n", "pack.wrong-count", 2, refuses},
      {"no safety", "pack.xml", "<include file=\"safety.xml\"/>", "", "pack.no-safety", 2, cannot_tell},
  };
}

Table puppets() {
  return {
      {"a puppet of no station", "pack.xml", "figure=\"figures/gate.png\"", "figure=\"icons/wind.png\"",
       "pack.puppet-of-nothing", 13, cannot_tell},
      {"a puppet without a lamp", "pack.xml", " lamp-x=\"400\"", "", "xml.missing-attribute", 13, refuses},
      {"a puppet without a size", "pack.xml", "size=\"800\"", "size=\"big\"", "pack.not-a-number", 13, refuses},
      {"a lamp outside the figure", "pack.xml", "lamp-y=\"300\"", "lamp-y=\"801\"", "pack.number-out-of-range", 13,
       cannot_tell},
      {"a part that reaches outside", "pack.xml", "width=\"200\"", "width=\"701\"", "pack.part-outside", 14,
       cannot_tell},
      {"a part that turns round", "pack.xml", "sway=\"3\"", "sway=\"31\"", "pack.number-out-of-range", 14, refuses},
      {"a part that trembles", "pack.xml", "seconds=\"7\"", "seconds=\"1\"", "pack.number-out-of-range", 14, refuses},
      {"a part that is not there", "pack.xml", "picture=\"icons/gate.png\"", "picture=\"icons/arm.png\"",
       "pack.media-missing", 14, cannot_tell},
      {"a part with a name", "pack.xml", "<part picture", "<part name=\"arm\" picture", "xml.unknown-attribute", 14,
       refuses},
  };
}

Table paths() {
  return {
      {"a path that goes up", "exhibit.xml", "figures/bridge.png", "../bridge.png", "pack.path-leaves-pack", 26,
       refuses},
      {"a path that goes up half-way", "exhibit.xml", "figures/bridge.png", "figures/../../bridge.png",
       "pack.path-leaves-pack", 26, refuses},
      {"an absolute path", "exhibit.xml", "figures/bridge.png", "/etc/passwd", "pack.path-leaves-pack", 26, refuses},
      {"a backslash", "exhibit.xml", "figures/bridge.png", "figures\\bridge.png", "pack.path-leaves-pack", 26, refuses},
      {"a drive", "exhibit.xml", "figures/bridge.png", "C:bridge.png", "pack.path-leaves-pack", 26, refuses},
      {"a path with a space", "exhibit.xml", "figures/bridge.png", "figures/the bridge.png", "pack.bad-path", 26,
       refuses},
      {"a hidden file", "exhibit.xml", "figures/bridge.png", "figures/.bridge.png", "pack.bad-path", 26, refuses},
      {"a doubled slash", "exhibit.xml", "figures/bridge.png", "figures//bridge.png", "pack.bad-path", 26, refuses},
      {"an empty path", "exhibit.xml", "figures/bridge.png", "", "pack.bad-path", 26, refuses},
      {"an include that goes up", "pack.xml", "file=\"safety.xml\"", "file=\"../safety.xml\"", "pack.path-leaves-pack",
       11, refuses},
      {"an include that is no XML", "pack.xml", "file=\"safety.xml\"", "file=\"safety.txt\"", "pack.include-not-xml",
       11, refuses},
      {"an include that is not there", "pack.xml", "file=\"safety.xml\"", "file=\"care.xml\"", "xml.file-missing", 11,
       cannot_tell},
      {"a picture that is not there", "exhibit.xml", "figures/bridge.png", "figures/bridges.png", "pack.media-missing",
       26, cannot_tell},
      {"a picture that is a folder", "exhibit.xml", "figures/bridge.png", "figures", "pack.media-unreadable", 26,
       cannot_tell},
      {"a picture that is a sound", "exhibit.xml", "figures/bridge.png", "music/gate.wav", "pack.picture-not-png", 26,
       cannot_tell},
      {"a sound that is a picture", "exhibit.xml", "music/gate.wav", "icons/gate.png", "pack.sound-not-ogg-or-wav", 8,
       cannot_tell},
  };
}

}  // namespace

std::vector<BrokenPack> broken_packs() {
  Table all;
  for (const auto& part : {characters(), form(), texts(), values(), whole(), puppets(), paths()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

}  // namespace sprong::tests
