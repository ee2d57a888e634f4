/** What a translator writes in place of a translation, in the languages of lists; a text about such errors goes on otherwise. */
export const TRANSLATION_ERROR = new RegExp(
  [
    '^번역 (?:중 )?(?:오류|실패)[가이]? ?(?:발생|했|$|[:：.!(])',
    '^翻訳(?:中に|に)?(?:エラー|失敗)(?:が発生|しました|$|[:：。])',
    '^翻[译譯](?:失[败敗]|错误|錯誤|出错)(?:$|[\\s:：，。！!(（])',
    '^(?:translation (?:error|failed)|error (?:while|during) translat[a-z]{1,5})(?!\\p{L})',
    '^(?:erreur (?:de|lors de la) traduction|échec de la traduction|error (?:de|al) tradu[a-z]{1,7}) ?(?:$|[:.(])',
    '^(?:fehler (?:bei der|beim) übersetz(?:ung|en)|übersetzung(?:sfehler| fehlgeschlagen)) ?(?:$|[:.(])',
  ].join('|'),
  'iu',
);

/** What a program writes in place of an abstract that it did not get. */
export const MISSING_ABSTRACT =
  /^(?:error: |(?:failed|unable) to (?:fetch|get|load|retrieve|extract) |could not (?:fetch|get|load|retrieve|extract) ).{0,200}$|^(?:abstract (?:not (?:found|available)|unavailable)|no abstract(?: (?:found|available))?|초록을? 찾을 수 없(?:음|습니다))[.!]?$/iu;

/** What a program writes in place of the title of a paper that it could not read. */
export const ITEM_ERROR =
  /^(?:항목 (?:처리|번역) (?:중 )?(?:오류|실패)|(?:item|paper) (?:processing )?(?:error|failed)|(?:error|failed) (?:while |during |to )?process|failed item|処理(?:中に)?(?:エラー|失敗)|处理(?:失败|错误|出错))/i;
