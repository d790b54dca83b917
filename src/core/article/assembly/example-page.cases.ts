/** A page of two articles that has everything a sidecar speaks of. */
export const PAGE_FILE = 'page.txt';
export const PAGE = `李明在会上强调——

# 以“实干” 精神 建好新区

■本报记者 张三

**本报讯** 昨日,新区建设会召开。李明说:“以‘实干’精神建好新区。”

会议要求,各县(市)要抓好土地、

用工等工作。

## 新桥通车 全长3公里

■本报记者 李四

**本报讯** 新桥昨日通车。😀市民很高兴!
`;

/** HASH stands for the page's SHA-256. */
export const SIDECAR = `{
  "source": "page.txt",
  "sha256": "HASH",
  "punctuation": "fullwidth",
  "articles": [
    {
      "id": "xinqu",
      "kicker": "L1",
      "headline": ["L3@2-7", "L3@8-"],
      "byline": "L5@1-",
      "dateline": "L7@2-5",
      "blocks": ["L7@8-", "L9+L11"],
      "joins": [
        { "at": "L9+L11", "seam": "土地、|用工", "by": "editor", "why": "行末顿号" }
      ],
      "spaces": [
        { "at": "L3@7", "do": "drop" },
        { "at": "L3@10", "do": "keep" }
      ]
    },
    {
      "id": "xinqiao",
      "headline": "L13@3-7",
      "deck": "L13@8-",
      "byline": "L15@1-",
      "dateline": "L17@2-5",
      "blocks": ["L17@8-"],
      "spaces": [
        { "at": "L13@7", "do": "structural" }
      ]
    }
  ]
}
`;
