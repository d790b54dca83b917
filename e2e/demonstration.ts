/** An article of all that Markdown is made of; only tests see it. */
export const DEMONSTRATION = `开篇一段，带*着重*、**粗体**、~~删去~~、\`行内代码\`和[一个链接](https://example.com/)。脚注一[^one]，脚注二[^two]，字行照旧，不因脚注而变。

## 一、表

| 市州 | 剩余贫困人口 | 挂牌督办 | 责任单位 | 截止日期 | 备注 |
| --- | ---: | :---: | --- | --- | --- |
| 遵义市 | 12,345 | 是 | 市扶贫开发领导小组办公室 | 2020年6月30日 | 每周调度一次，逢周五报送 |
| 铜仁市 | 6,789 | 否 | 市农业农村局 | 2020年7月15日 | 无 |

## 二、列表

- 一级之一，文字长到要转行，看转行之后的字是否与上一行的字对齐，不落在点的下面，也不缩进两格。
  - 二级之一
    1. 三级之一
    2. 三级之二
- 一级之二
- [x] 已办
- [ ] 未办

1. 先
2. 后

### 三、引文与代码

> 天下兴亡，匹夫有责。引文要转行时，左边留一道线，字不缩进，行长不出格。
>
> > 引文里的引文。

\`\`\`ts
export const measure = (columns: number, size: number): number => Math.floor(columns) * size + 0.000000000001;
\`\`\`

#### 四、图

![红色的小方块](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='120'%20height='60'%3E%3Crect%20width='120'%20height='60'%20fill='%23ab3327'/%3E%3C/svg%3E)

图在他处：![城区地图](https://example.com/map.png)，本站的：![徽标](icons/icon-192.png)。

---

末段[^one]再引第一注。

[^one]: 第一注：注文也可以*着重*，也可以长到要转行，在宽屏上立在正文旁边，在窄屏上列在文末。

[^two]: 第二注，有两段。

    第二段。
`;

/** What stands in the middle of the text and is not of it: the words for an image that is not loaded. */
export const NOT_LOADED = '图：城区地图（来自别的网站，没有载入）';
