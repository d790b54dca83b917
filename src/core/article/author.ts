/** What a byline says of its writer's work before the name: 本报记者, 通讯员, by. */
const ROLE =
  /^(?:本报|本刊|新华社|特约|首席|见习|实习)*(?:记者|通讯员|评论员|编辑|作者|撰文|文)[:：\s]+|^by\s+/iu;

/** The writer's name in a byline: `本报记者 陈润` is by 陈润. A byline without a role is the name itself. */
export const authorOf = (byline: string): string => byline.replace(ROLE, '').trim() || byline;
