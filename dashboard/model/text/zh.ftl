# 数据包中的问题，接在“文件、行、列、值”之后；逗号后为处理办法。

# 整个数据包
no-such-file = 没有这个文件夹或文件
no-file = 既不是文件夹，也不是可读取的文件
cannot-open = 无法打开（{ $why }），请授予读取权限或复制到别处
too-large = 共 { $size } MB，最多读取 { $limit } MB，请删去不需要的列或行
unpacks-too-large = 解压后超过 { $limit } MB，不予读取，请删去不需要的内容
zip-ratio = 解压后超过原大小的 { $limit } 倍，文本表格不会如此；未读取
too-many-files = 文件多于 { $limit } 个，请只提供存放表格的文件夹或压缩包
bad-zip = 压缩包已损坏或设有密码，请不设密码重新打包
bad-workbook = 工作簿无法读取，请打开后另存为不设密码的 .xlsx，或将各工作表存为 UTF-8 编码的 CSV
old-workbook = 不是 .xlsx 工作簿，或设有密码，请另存为 .xlsx，或将各工作表存为 UTF-8 编码的 CSV
other-archive = 这种压缩格式无法读取，请先解压，或改用 .zip
no-release = { $path }：没有每行标识各不相同的倡议表
no-table = 不是表格，请提供存放表格的文件夹、压缩包、工作簿，或一个 CSV
sheet-large = 有工作表超过 { $rows } 行、{ $columns } 列或 { $cells } 个单元格，不予读取
several-packages = 压缩包中有多份倡议表，位于 { $found }，请只打包一个文件夹
many-memberships = 所含成员关系多于 { $limit } 条，不予读取
many-initiatives = 含 { $found } 项倡议，此处最多读取 { $limit } 项；python -m dashboard --data 可读取更多
nothing-read = 未找到任何倡议行；请在下方说明各表的内容以及哪一列是名称
no-initiatives = 此表必不可少，但未找到；现有：{ $found }

# datapackage.json
descriptor-large = 大于 { $limit } MB，未采用
descriptor-deep = 括号嵌套过深，无法读取，未采用
descriptor-encoding = 不是 UTF-8 文本，未采用
descriptor-json = 自第 { $line } 行起不是 JSON，未采用
descriptor-object = 内容不是花括号中的对象，未采用
descriptor-text = 不是文本，已略去
descriptor-list = 不是由对象组成的列表，已略去
descriptor-date = 不是写作 YYYY-MM-DD 的有效日期，改用今天的日期
resource-outside = 指向数据包之外，只读取包内文件
resource-missing = datapackage.json 所列的这个文件不存在，或是文件夹

# 表格
empty-file = 文件是空的
not-utf-8 = 自第 { $byte } 字节起不是 UTF-8 文本，请另存为“CSV UTF-8”
not-text = 含有空字符，不是文本，请另存为“CSV UTF-8”
cell-large = 有单元格超过 { $limit } 个字符，或其前的引号未闭合，此表未读取
many-columns = 共 { $found } 列，最多读取 { $limit } 列；列分隔符是否有误？
many-rows = 超过 { $limit } 行，未读取
many-cells = 超过 { $limit } 个单元格，未读取
no-rows = 表中没有数据行
column-missing = 此列必不可少，但未找到，此表因而不用；现有：{ $found }
column-twice = 表头中此列出现两次，且内容不同，读取前一列；现有：{ $found }
column-unnamed = 第 { $number } 列没有列名，已略去

# 行
title-rows = 表头之上有 { $rows } 行仅含一个单元格，按标题处理
no-state = 其他成员多为国家，而此名称不是本表所识的国家；按其他类型的成员读取
row-blank = 此行是空的
row-long = 此行有 { $found } 个单元格，表头有 { $columns } 个，此行不用；含分隔符的单元格须加引号
row-short = 此行有 { $found } 个单元格，表头有 { $columns } 个，缺少的按空白读取
quote-open = 此行有引号未闭合，其后内容未读取
quote-inside = 此行有单元格内含引号，请将引号写两遍，并给单元格加引号
key-missing = 为空，此行因而没有意义，不予采用
key-twice = 前面已有一行相同，此行不用
no-such-id = 不是 { $file } 中的标识
no-such-source = 引用了 { $source }，它不是 sources.csv 中的标识
to-itself = 此关系由一行指向其自身，不予采用
circle = 形成循环：按 { $relation }，{ $start } 将源自其自身，此关系不用
part-circle = 形成循环：{ $start } 将成为其自身的一部分，此单元格已清空
part-of-host = 是依托机构，而一行只能是某项倡议的一部分；与依托机构的关系请用 issued_by 或 nested_in。该单元格已清空
not-a-layer = 不在此行所列的层次之中
before-launch = 早于 launch_year（{ $launch }）
before-since = 早于 since（{ $since }）

# 第二编码员的编码表
sheet-uncoded = 为空，而该行已有编码；请填入编码手册所列的值
sheet-several = 含多个值，此处只应填一个

# 编码规则：只作提示，数据不变
short-twice = 也是 { $other } 的简称，图中无法区分二者
register-unnamed = 为空，而该行系由名册收入；请注明名册及其出处位置
search-with-register = 注明了名册，而该行系由检索所得；请改正 frame 或 frame_source
end-of-active = 该行已有终止年份，状态却是 { $status }；请改正其一
end-unknown = 该行状态为 { $status }；请给出终止年份，或在 coding_note 中说明为何不详
begins-earlier = { $one } 始于 { $began } 年，早于始于 { $other } 年的此项；请改正关系或年份
too-many = 超过 { $most } 项；请只保留主要各项
general-beside = { $word } 表示无突出议题，故须单独使用，且只用于 issue_areas
area-twice = 已见于 issue_areas
further-too-early = 列有其他议题，而 issue_areas 尚有余位，可容 { $most } 项
members-missing = 标明成员已知，而 memberships.csv 中无任何成员
stated-whole = 仅在成员名单不完整（partial）时才填写成员总数；此行为{ $membership }
stated-fewer = 少于 memberships.csv 所列的{ $listed }个成员
members-despite = 标明成员未知或没有成员，而 memberships.csv 中有其成员
members-unsourced = 为空，而 { $id } 一行标明成员由来源列出；请注明来源
derived-joined = 标明成员均由依托机构推得，而其中有自行加入者；请改为 listed 或 partial
official-copy = 意为发布者自身文本，而来源等级为 { $grade }；请改正其一
after-data = 晚于数据日期 { $date }（datapackage.json 中的 created）
tie-again = 重复了第 { $line } 行 { $relation } 对同一对所述；请只留其一
tie-contrary = 与第 { $line } 行由 { $one } 至 { $other } 的关系 { $relation } 相反
stale-never = { $id } 自首次编码后未再核查
stale-days = { $id } 已有 { $days } 天未核查

# 单元格
id-control = 含有换行或控制字符，不能用作标识，此行不用
id-long = 超过标识的上限 { $limit } 个字符，此行不用
source-id = 含有 @ 或分号，二者在引用来源时另有含义，此行不用
name-missing = 名称为空，以标识代替
role-missing = 角色为空，此行视为属于（member）
control = 含有控制字符，已略去
too-long = 超过 { $limit } 个字符，超出部分已截去
not-date = 不是日期，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD
not-day = 不是写作 YYYY-MM-DD 的有效日期
not-year = 不是 { $low } 至 { $high } 之间的年份
not-whole = 不是整数
not-flag = 既不是 true 也不是 false
not-address = 不是以 http:// 或 https:// 开头且不含空格的网址
not-iso3 = 不是三个大写字母的国家代码，如 FRA
not-language = 不是两个小写字母的语言代码，如 en、zh
not-colour = 不是 # 后接六位十六进制数的颜色，如 #0072B2，改用灰色
not-symbol = 不是图中可用的符号，如 circle、square、diamond、star，改用圆形
not-evidence = 不是写作“来源标识@位置”的依据
not-as-declared = 不合此列的要求：{ $rule }
spelt-otherwise = 与 { $instead } 仅写法略有不同，读作后者
not-a-word = 不是此处可用的词，可用者：{ $known }
not-in-codebook = 不在编码手册之中；手册所列：{ $known }
not-in-codebook-row = 不在编码手册之中，此行不用；手册所列：{ $known }

and-more = 另有 { $count } 处同类问题
