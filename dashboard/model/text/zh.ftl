# 数据包中的问题，接在“文件、行、列、值”之后。
not-iso3 = 不是三个大写字母的国家代码，如 FRA
too-long = 超过 { $limit } 个字符，超出部分已截去

descriptor-large = 大于 { $limit } MB，未采用
descriptor-deep = 括号嵌套过深，无法读取，未采用
descriptor-encoding = 不是 UTF-8 文本，未采用
descriptor-json = 自第 { $line } 行起不是 JSON，未采用
descriptor-object = 内容不是花括号中的对象，未采用
descriptor-text = 不是文本，已略去
descriptor-list = 不是由对象组成的列表，已略去
descriptor-date = 不是写作 YYYY-MM-DD 的有效日期，改用今天的日期
resource-outside = 指向数据包之外，只读取包内文件
