title = Regime Atlas
page-overview = 总览
page-initiatives = 倡议
page-layers = 层次
page-overlap = 重叠
page-nesting = 嵌套
page-methods = 方法

## Joining words
comma = {"、"}
full-stop = {"。"}
semicolon = {"；"}
both = {"＋"}
either = {"或"}
and-more = { $shown }，另有{ $more }个
yes = 是
no = 否
not-known = 未知
not-applicable = 不适用
not-in-package = 本表无此项
not-in-package-are = 本表无以下各项：{ $fields }。

## 无法计算的理由
reason-not-in-this-package = 本表没有“{ $what }”。
reason-not-filled-in-for-any-of-them = “{ $what }”均未填写。
reason-other-words-are-used = 本表的{ $what }采用自己的用词。
reason-no-initiatives = 没有可供比较的倡议。
reason-no-members-by-nature = 按其性质没有成员。
reason-membership-not-known = 成员未知。
reason-only-a-partial-list-is-known = 只知道部分成员，而目前只读取完整名单。
reason-no-members-recorded = 未记录任何成员。
reason-no-members-that-count = 按目前的比较方式，所记录的成员均不计入。
reason-hosts-are-not-compared = 依托机构不是倡议，不作比较。
reason-the-row-is-not-identified = 原文所指无法对应任何已知倡议，故不作比较。
reason-not-coded = 未编码。
reason-not-in-this-collection = 不在当前样本中。
reason-too-many-initiatives-to-compare-every-two = 倡议超过 { $most } 项时，不逐对比较，也不逐项绘出：请用筛选条件缩小范围。“重叠”页列出全体中最强的配对。
reason-no-primary-layer = 主要层次未编码。
reason-fewer-than-two-initiatives = 倡议不足两个。
reason-fewer-than-three-initiatives = 倡议不足三个。
reason-fewer-than-two-members = 成员不足两个。
reason-no-ties = 没有联系。
reason-no-initiative-with-two-ties = 没有倡议具有两条联系。
reason-no-initiative-shares-different-members-with-two-others = 没有一项倡议以不同成员与另两项相连。
reason-fewer-than-eight-units-with-every-attribute = 各项属性俱全的倡议不足八项。
reason-it-does-not-vary = 该项没有差异。
reason-all-ties-within-one-layer = 所有联系均在同一层次之内。
reason-no-ties-between-initiatives-with-a-layer = 没有联系连接两个层次已知的倡议。
reason-every-pair-alike = 各对均相同。
reason-no-spread-in-the-null-model = 零模型的取值始终相同。
reason-not-defined-for-this-matrix = 对这些成员关系无定义。
reason-one-run = 仅运行一次。
reason-only-technical-ethical-and-legal-layers-are-ranked = 只有技术、伦理与法律层次有高低之分，而本表没有这些层次。
reason-no-members-of-this-kind = 没有此类成员。
reason-no-pairs = 没有可计算的倡议对。
reason-no-ties-that-carry-influence = 没有传递影响的联系。
show-collection = 显示样本“{ $collection }”
switch-covered = 计入经由依托机构覆盖的成员
switch-participants = 计入参与者
switch-partial = 也读取部分名单
switch-bound = 计入受约束者
switch-everybody = 计入各类成员
switch-today = 以数据日期为准
still = 尚未终止

## Words within a sentence
last-of-series = { $before }和{ $last }
countries-most = 参与最多的是{ $states }（{ $count ->
    [1] { $initiatives }项
   *[other] 各{ $initiatives }项
  }）。
countries-further = 另外{ $count }国
gaps-none = 每一议题领域均涉及全部{ $layers }个层次；最薄弱处：{ $area }的{ $layer }（{ $count }项）
host-of-country = { $country }{ $host }

## Sidebar
shown = 显示{ $shown }项，共{ $total }项倡议
reset = 重置
collection = 样本
collection-table2 = 标记行
collection-table2-help = table2 列所标记的行。
collection-framed = 入表框架
collection-framed-help = 依明示规则入表者，国内倡议除外。
collection-international-help = 除国内倡议外的全部。
collection-all-help = 所有行。
collection-is = { $name }：{ $what }
collection-international = 国际
collection-all = 全部
free-text = 检索名称与摘要
free-text-hint = 如：安全峰会
member = 参与方
member-hint = 任一成员
more-filters = 更多筛选条件
years = 启动年份
show-hosts = 显示依托机构
show-hosts-help = 依托机构是倡议所嵌套的组织，列于表中，但不计入任何计数与测度。
layers-match = 选定多个层次时，倡议须涉及
layers-any = 任一层次
layers-all = 全部层次
as-of = 截至日期
as-of-help = 留空则取数据日期{ $date }。
as-of-help-undated = 留空则取今天（{ $date }）：本表未注明日期。
filter-absent = 无法按{ $column }筛选：本表没有此列。
filtered = 筛选条件：{ $filters }
filter-is = { $field }：{ $value }
filter-member = 有{ $member }参与
filter-first-year = { $value }年及以后启动
filter-last-year = { $value }年及以前启动
filter-text = 提及“{ $value }”
name-first-year = 最早启动年份
name-last-year = 最晚启动年份
name-member = 成员
name-text = 检索词
nothing = 没有倡议符合以下筛选条件：{ $filters }。
drop-filter = 取消“{ $filter }”：得{ $count }项倡议

## The lens
lens-line = 比较：{ $what }
lens-line-initiative = 逐项倡议
lens-line-process = 进程
lens-line-issuer = 发布者
lens-line-all = 全部成员（{ $counted }）
lens-line-states = 成员国（{ $counted }）
lens-line-states-eu-one = 成员国，欧盟计为一方（{ $counted }）
lens-line-no-participants = { $cover ->
    [joined] 加入
    [bound] 加入或受约束
   *[covered] 加入、受约束或被覆盖
  }
lens-line-participants = { $cover ->
    [joined] 加入或参与
    [bound] 加入、受约束或参与
   *[covered] 加入、受约束、被覆盖或参与
  }
lens-line-listed = 仅完整名单
lens-line-partial = 含部分名单
lens-line-hosts-out = 不含依托机构
lens-line-as-of = 截至{ $date }
lens-help = 结果取决于如何切分此表。此处的选择决定所有测度与图；表格与档案始终逐行显示。
lens-title = 比较方式：比较什么
lens-methods = 把一个进程的各部分合并、只计国家、或将欧盟成员国计为一方，同一张表便给出不同结果，其影响大于任何公式。比较方式即切分此表的一种办法：在筛选与日期之后、一切测度与图之前只施用一次；表格与档案始终逐行显示。侧栏以一行文字说明，网址与每个导出包均予保留；默认选择见下表标注。
lens-methods-folding = 合并后的单位取各部分的全部成员、层次、议题领域与功能，启动年取最早者，名称与主要层次取其所属之行。单位内部的联系略去；两单位之间的相同联系只计一条，并注明数目。发布者是“属于”“由其发布”“嵌套于”链条的顶端；顶端不止一个时取表中在前者。含多份名单的单位合并其完整名单；所读名单中有部分名单者，仍为部分。
lens-methods-chance = 倡议对与随机模型的比较只计加入者：受约束或被覆盖是替许多国家作出的一个决定，会使任何两份名单显得相似。
lens-switch = 项目
lens-choice = 选择
lens-default = { $choice }（默认）
lens-usual = 恢复默认的比较方式
lens-off = 此处不可用：{ $choices }。{ $reason }
lens-off-it-says-neither-what-is-part-of-what-nor-who-issued-what = 本表既未说明何者属于何者，也未说明由谁发布（part_of 列、issued_by 关系），故每行各自独立。
lens-off-it-does-not-say-which-members-are-states = 本表未说明哪些成员是国家。
lens-off-it-does-not-say-which-states-belong-to-the-european-union = 本表未说明哪些国家属于欧盟。
lens-off-no-list-of-members-in-it-is-partial = 本表没有部分名单。
lens-off-no-membership-in-it-has-this-role = 本表没有此类角色的成员关系。
lens-off-it-has-no-hosts = 本表没有依托机构。
lens-units = 比较的单位
lens-units-initiative = 倡议
lens-units-initiative-help = 表中每行各自独立。
lens-units-process = 进程
lens-units-process-help = 一行连同其全部组成部分：一个进程及其守则、报告合计为一，成员与层次取其全部。
lens-units-issuer = 发布者
lens-units-issuer-help = 同一组织或召集方的全部成果合计为一，如欧盟、联合国。发布者没有主要层次，故不涉及层次的分析。
lens-members = 谁算作成员
lens-members-all = 所有成员
lens-members-all-help = 国家、企业、组织及其他各方。
lens-members-states = 国家
lens-members-states-help = 国家与国家联盟。
lens-members-states-eu-one = 国家，欧盟计为一方
lens-members-states-eu-one-help = 27个成员国与欧盟合为一方；欧盟或至少14个成员国加入，即视为加入。
lens-lists = 成员名单
lens-lists-listed = 完整名单
lens-lists-listed-help = 完整可知或由依托机构推得的名单。
lens-lists-partial = 含部分名单
lens-lists-partial-help = 部分名单中未列者为未知，而非缺席，故不计算与其共享的比例。
lens-cover = 计入哪些成员关系
lens-cover-joined = 加入
lens-cover-joined-help = 成员、创始方、缔约方、签署方与支持方。
lens-cover-bound = 加入或受约束
lens-cover-bound-help = 另计受本联盟法律约束的国家，如《人工智能法》之于欧盟27国。
lens-cover-covered = 加入、受约束或被覆盖
lens-cover-covered-help = 另计仅属于文本依托机构的成员。
lens-participants-true = 计入参与者
lens-participants-help = 参加会议而未加入者。观察员一律不计。
lens-hosts = 有记录的联系是否含依托机构
lens-hosts-in = 含
lens-hosts-out = 不含
lens-hosts-false = 不含依托机构
lens-hosts-help = 是否绘出并计入通往依托机构或发布机构的联系。有记录关系的网络及其测度亦随之。依托机构不属任何层次，层次间的联系始终只计倡议之间。
lens-no-layer = 发布者没有主要层次，无从分析层次：请改以进程或倡议为单位。
lists-of = 成员名单：{ $what }。
lists-listed = 完整{ $count }份
lists-derived = 由依托机构推得{ $count }份
lists-partial = 部分{ $count }份
lists-partial-unread = 部分而未读取{ $count }份
lists-none = 本无成员{ $count }项
lists-unknown = 未知{ $count }项
lists-uncounted = 已读取而其成员均不计入{ $count }项
unit-rows = { $name }（{ $rows }行）
stands-for = 代表{ $count }行
stands-for-reading = 它们合并比较，成员与层次取其全部；名称取自下列首行。
fold-members = 作为一个单位，其 { $members } 个成员中，{ $parts }。
fold-alone = { $count } 个仅来自“{ $part }”
fold-chiefly = { $part }（{ $members } 个中的 { $count } 个）
part-of-unit = 作为“{ $unit }”的一部分比较，同属者另有{ $count }行：
several-tops = 由多方发布（{ $tops }）：按表中在前者{ $first }比较。
partial-side = { $name }仅知部分成员：所列共同成员为最低数，不计算比例。
jaccard-between = 来源说明了成员总数，因此共同成员占双方全部成员的比例至少为{ $least }，至多为{ $most }。

## Problems
broken = 本数据包无法显示
broken-help = 以下各行列明文件、行、列、现有内容及其违反的规则。请更正后重新载入页面；运行“python -m dashboard validate”可得到相同的列表。
set-aside = 本数据包有{ $count }处不合规则，已按所列办法改正、清空或略去。其余内容照常显示。
set-aside-list = 问题及其所在
problem-file = 文件
problem-row = 行
problem-column = 列
problem-value = 值
problem-rule = 规则

## 出错之处，以及网址中未能照办的部分
fault-page = 当前设置下本页无法显示：其中某处出错，错误已记入服务器日志。筛选条件和其他页面仍可使用。可清除全部筛选与选项，或前往总览。
fault-part = 当前设置下本页的这一部分无法显示：此处出错，错误已记入服务器日志。页面其余部分完整。换一个选项或减少筛选条件，或可显示。
fault-sidebar = 部分筛选条件无法显示：此处出错，错误已记入服务器日志。页面内容完整。可清除全部筛选与选项，或前往总览。
fault-click = 刚才的点击未能执行：执行时出错，错误已记入服务器日志。页面仍为点击之前的状态。
reset-all = 清除全部筛选与选项
to-overview = 前往总览
address-ignored = 网址中有些内容未能照办：{ $what }。其余均已显示。
address-name = 没有名为“{ $name }”的设置
address-value = { $name }在此没有“{ $value }”这个值
address-many = { $name }最多取{ $most }个值
address-long = { $name }已截至{ $most }个字符
address-swapped = 起始年份晚于结束年份，已对调
address-language = 本站只有英文和中文，没有“{ $value }”
address-former = 旧链接中的“{ $name }”现由比较方式表示，已显示最接近者
address-path = 没有“{ $value }”这一页，已打开最接近的一页：{ $page }
waits-for-turn = 正在等待另一项计算完成

## Downloads and parts of every page
csv-help = { $rows }行，UTF-8
csv-of = 下载“{ $what }”的CSV
table-of = 以表格查看：{ $what }（{ $rows }行）
table-of-reading = 勾选一行（键盘：回车键）可打开其条目或配对；统计多项倡议的行，其下列出各项名称。
table-of-more = 仅列前{ $most }行，CSV含全部。
picture-note = { $title }，数据截至{ $date }。{ $n }
left-out = 未计入：{ $what }。
left-out-host = { $count }个依托机构
left-out-unidentified = { $count }项未识别
left-out-none = { $count }项按其性质没有成员
left-out-uncounted = { $count }项的成员按目前的设置均不计入（仅被覆盖或为观察员，或在该日期并非成员）
left-out-unknown = { $count }项成员未知
n-initiatives = n = { $count }{ $units ->
    [process] 个进程
    [issuer] 个发布者
   *[initiative] 项倡议
  }。
initiatives = 倡议
initiative = 倡议
hosts = 依托机构
close = 关闭
mark-ties-hover = 有记录的联系：%{"{"}z{"}"}条
count-hover = %{"{"}z{"}"}项倡议
count-of = { $what }（{ $count }）

## Questions of the overview
questions = 从这些问题入手
questions-rules = 法律与范本
questions-links = 重叠、嵌套与联系
questions-reach = 参与和变化
ask-binding = 哪些文本具有约束力？
ask-who-is-bound = 谁受约束，受多少文本约束？
ask-law-missing = 何处缺少有约束力的法律？
ask-copied = 谁仿照谁？哪些源自{ $name }
ask-eu-us = 欧盟与美国有何不同？
ask-overlap = 哪些倡议重叠最多？
ask-treaty = 哪些倡议与{ $name }重叠最多，为何？
ask-nesting = 谁嵌套于谁？
ask-nested-oecd = 哪些倡议嵌套于{ $name }？
ask-un = 哪些发布者把复合体联结起来？
ask-technical = 技术层以什么为依托？
ask-left-out = 谁被排除在外？
ask-only-un = 谁只参与联合国系统的文本？
ask-powers = 大国在何处同席？
ask-changed = { $first }年至{ $last }年有何变化？
ask-gaps = 何处空白？
ask-risks = 哪些风险在哪一层次上得到应对，是否由法律应对？
ask-military = 军事人工智能：国家与企业，谁与谁同席？
ask-table2 = “{ $name }”中哪些有效或在运作？

## Glossary
glossary-overlap = 重叠度：共同成员的占比乘以共同议题领域的占比。两项倡议须兼有共同成员与共同议题，才算重叠。
glossary-simpson = Jaccard：共有部分占双方合计的比例。Simpson：共有部分占较小一方的比例，为1时较小一方完全包含于较大一方。
glossary-nodf = NODF（基于重叠与填充递减的嵌套度）：取值0至100，表示较小倡议的成员在多大程度上也属于较大的倡议。
glossary-dyad = 二元组：两项倡议及其关系，即一方嵌套于另一方、相互重叠，或彼此平行。
glossary-broker = 中介：两项彼此没有联系的倡议，经由它而相连。

## Taking a view away
take-away = 引用、链接或带走当前视图
take-away-address = 当前视图的准确网址
take-away-cite = 引用格式
take-away-bib = 下载 BibTeX
take-away-ris = 下载 RIS
take-away-zip-what = 当前视图的全部内容合为一个压缩包，本身即为有效的数据包：各表、倡议对、测度、网络、编码手册、引用格式，以及可复现一幅图的 Python 与 R 脚本。
take-away-figures = 包含图
take-away-figures-help = 每幅图为一个独立网页，无需联网即可打开。不含图时压缩包更小，生成更快。
take-away-make = 生成压缩包
take-away-making = 正在计算当前视图的各表。点击任意处即停止。
take-away-zip = 下载压缩包（{ $size } MB）
take-away-graphml = GraphML 网络文件
take-away-gexf = GEXF 网络文件
take-away-network-help = 倡议与依托机构及其编码、有记录的联系与共同成员，供 Gephi、igraph、netrics 等软件使用。
cite-view-of = 样本：{ $collection }。
cite-view-filtered = 筛选条件：{ $filters }。

## Data and records by address
record-in-app = 在本站查看
record-of-one = 所属关系
record-part = 组成部分
record-plain = 供引用与检索的独立页面
member-described = 据《{ $title }》，{ $name }参与或受其涵盖的倡议共{ $count }项，并注明各自有记录的步骤。
member-others = 另有记录：所属依托机构，以及已退出者（{ $count }）
member-in-none = 没有其参加任何倡议的记录。
record-cite = 引用本条记录
by-address-title = 按网址取用数据
by-address-what = 任一视图的全部数据表与网络，与复现包中的文件完全相同，任何程序均可按网址读取：把本站网址中的页面名换成 data 及文件名即可。
by-address-parameters = 视图由下列参数确定，与本站网址所用相同；可取多个值的参数重复书写：{ $names }。
by-address-refused = 网址中可以保留某一页面自己的选项，它们不影响数据。凡无法识别的参数或值，均以一句说明拒绝（状态码 400），以免程序得到并非其所要求的视图。应答带有 ETag，未变化的内容不再重复发送。
by-address-initiatives = 视图中的各项倡议及其所涉及的行。
by-address-memberships = 成员归属、角色及起止时间。
by-address-relations = 有据可查的关系。
by-address-pairs = 每两个单元及其重叠程度。
by-address-initiative-measures = 各单元在网络中的位置。
by-address-structure = 整体结构指标；凡已保存随机对照者一并列出。
by-address-findings = 关于整个集合的各项论断及其成立程度。
by-address-layers = 层次、议题领域与形式的交叉分布。
by-address-participation = 各成员及其参与的倡议。
by-address-network = 供 Gephi 等程序使用的网络文件。
by-address-spreadsheet = 电子表格
by-address-records = 全部记录
by-address-charts = 图可用 iframe 嵌入其他网页：网址为 embed 加图名，参数与其所在页面相同，另可加 lang 与 theme（light、dark）；图名后加 .json 即得图的数据与文字。图名有：{ $names }。

# This view by address
as-data = 以数据形式取用当前视图
as-data-what = 程序按此网址读到的，就是当前视图的数据表，与下方压缩包中的相同。各文件均有自己的网址：
as-data-more = pandas、R、Gephi 与电子表格的用法示例：[{ $address }]({ $address })
as-data-own = 您的数据表只存在于本次会话之中，没有网址；下方的压缩包含有其当前视图。
as-data-unserved = 以当前方式启动的本站不按网址提供数据；请用 python -m dashboard 或其 serve 命令启动。
embed = 嵌入
embed-what = 将以下代码放入其他网页，即可按此处的样子显示本图；不向任何第三方读取内容。
embed-in-app = 打开当前视图

## Overview
overview-question = 谁在治理，以何种形式，在哪一层次？
overview-count = **共{ $rows }项倡议{ $units ->
    [initiative] 。
    [issuer] ，合为{ $count }个发布者。
   *[process] ，合为{ $count }个进程。
  }**
overview-unidentified = 另有{ $count }行与任何已知倡议不符。
overview-form = 最常见的组织形式为{ $most }（{ $count }项）。
overview-layers = 最常见的主要层次为{ $most }（{ $count }项）。
overview-hub = 有记录的联系以{ $hub }最多（与倡议及依托机构共{ $ties }条）。
landscape-question = 谁在哪一层次治理？
landscape-title = { $share }的倡议来自三类召集方：{ $names }
landscape-reading = 每项倡议均标出名称：所在条带为其主要层次，所在栏目为{ $columns }，联系最多者居前。颜色表示层次，外环表示兼及的其他层次，大小表示有记录的联系多少。点击标记，即打开其记录并绘出其联系，无联系者转淡。
landscape-ties = { $name }有记录的{ $ties }条联系中绘出{ $drawn }条，其余通往依托机构。
landscape-alt = { $count }项倡议按召集方与层次（{ $layers }）排列，各标名称。
figures-counted = 统计口径
figure-initiatives = 倡议
figure-initiatives-help = 所选倡议中可对应已知安排者；不计依托机构。
figure-ties = 有记录的联系
figure-ties-help = 所选倡议之间及其与依托机构之间、由来源明示的关系，每条计一次。
figure-states = 参与国家
figure-states-help = 所选倡议的任一成员名单所列国家，与“国家”页的计数一致：部分名单也计入，因列名者即为参与；角色与日期依侧栏的比较方式。
figure-binding = 有约束力
figure-binding-help = 文本现为或曾为法律的倡议，或执行法律的倡议。
figure-multi-layer = 跨层次
figure-multi-layer-help = 涉及技术层、伦理层、社会与法律层中不止一层的倡议。
figure-members-known = 成员已确定
figure-members-known-help = 成员全部或部分有来源可证实的倡议。共同成员的测度仅以此为据。
form-layer-title = 最常见：{ $layer }上的{ $form }（{ $total }项中{ $count }项）
form-layer-reading = 按组织形式与主要层次统计的倡议；空格表示没有。点击格子可据此筛选。
form-layer-alt = 各组织形式与主要层次的倡议数量。
growth-title = { $share }始于{ $half }年及以后，以{ $peak }年最多（{ $count }项）
growth-reading = 各年启动的倡议，按主要层次区分。
growth-alt = 各年启动的倡议，按主要层次堆叠。
n-undated = n = { $count }{ $undated ->
    [0] 。
   *[other] ；另有{ $undated }项年份未知，未计入。
  }

## Search
search = 检索倡议、主办组织与国家
search-hint = 检索：名称、缩写或国家，中英文均可
search-none = 没有这样的名称。请减少词语，或换一种写法。
search-found = 找到 { $count } 项；按 Tab 键移至第一项，按 Enter 键打开。
search-host = 主办组织

## The panel, and what a record adds to it
why-it-matters = 为何重要
nearest-three = 重叠度最高者
overlaps-most = 重叠最多者
why-in = 入表依据
why-these = 缘由
why-in-full = 详细缘由
why = 缘由
in-full = 详情
near-members = 共有{ $count }个成员
near-issues = 均涉及{ $issues }
and-others = 等另外{ $more }项
copy-link = 复制链接
cite-record = 引用本记录
as-text = 文本
same-unit = 在当前视角下二者合为一项：{ $unit }。
member-takes-part = 按此处计入的角色，参加本集合{ $total }项倡议中的 **{ $count }** 项。
member-all = 以表格查看全部{ $count }项
set-beside = 与其他国家并列比较
turned-nested-in = 下辖
turned-issued-by = 发布
turned-derived-from = 为其所本
turned-references = 被援引于
turned-implements = 由其实施
turned-succeeds = 后续为
turned-defers-to = 受其让位
turned-delegates-to = 受托于
turned = { $label }（由对方指向）
with = 对方
coded = 编码情况
evidence-of-row = 发布者自身的文本列在最前。来源针对整行；凡来源未明确之处，备注说明如何判定。每项成员资格与每项联系另有各自的来源。
places = 见{ $places }
report-error = 报告错误
report-help = 请复制以下文字，填写最后三行，发送给本表的维护者。
report-head = { $title }（{ $version } 版，数据日期 { $date }）中的错误
report-fields = 各字段现值（请保留有误者）：
report-wrong = 错误之处：
report-right = 应为：
report-source = 来源及其出处位置：
not-established = 未能查明之处
not-established-are = 以下各项未找到来源：{ $fields }。相应单元格为空，并不表示“没有”。
data-of = 数据日期 { $date }
role-count = { $role }（{ $count }）
members-map-title = 成员国分布
members-map-reading = 颜色表示所记录的该国角色；有多种角色者，取编码手册中排列在先者。
members-map-alt = { $name }成员国地图：{ $roles }。
n-members-map = 地图上有{ $count }国{ $away ->
    [0] 。
   *[other] ；另有{ $away }个成员不是国家，或面积过小而未显示。
  }
not-recorded-as-member = 未记录为成员

## Initiatives and the record
initiatives-question = 查找一项倡议：它是什么，依据何在
initiatives-answer = **显示{ $count }项**：{ $parts }。
initiatives-count = **显示{ $count }项。**
name = 名称
columns = 列
columns-hint = 默认列
table-reading = 点击名称可查看其概要；使用键盘时，以方向键移至该行后按回车键，按Esc键返回表格。点击列首可排序，点击放大镜可检索。勾选二至{ $most }行可并列比较。
compare = 并列比较
back-to-table = 返回表格
open-record = 查看记录
official-page = 官方页面
unidentified = 来源的措辞无法对应任何已知倡议。此行照原文列出，其余不作编码，亦不计入测度。
field = 字段
value = 值
meaning = 含义
evidence = 依据
no-source = 未给出来源。
members-of = 成员（{ $count }）
members = 成员
ties = 有记录的联系
no-members = 没有成员记录。
since = 起始
until = 终止
counts = 是否计入
source = 来源
member-name = 成员
note = 备注
ties-of = 有记录的联系（{ $count }）
no-ties = 没有来源明示其联系。
from = 起点
to = 终点
neighbours = 重叠度最高的倡议
instead = { $reason }因此以“{ $measure }”确定相近者。
no-neighbours = 与本样本中其他倡议的“{ $measure }”均为0：没有倡议与其共有所比较的各项。
corrections-of = 更正
correction = 原文：{ $printed }。本表记录：{ $recorded }。{ $reason }

## Layers
layers-question = 技术层、伦理层、社会与法律层如何相互关联，空白何在？
layers-answer = 在**{ $count }**项倡议中，{ $alone }项仅涉及单一层次。最常见的组合是{ $top }（{ $top_count }项）。
combinations-title = { $count }项中{ $alone }项仅涉及单一层次；最常见的组合：{ $layers }（{ $top }项）
combinations-title-one = { $count }项均仅涉及单一层次
combinations-reading = 每一柱统计所涉层次恰为其下方实心标记所示的倡议。
combinations-alt = 各层次组合的倡议数量。
n-of = { $count }项倡议
flow-title = 最宽的一路：{ $form } → { $layer } → { $force }，{ $total }项中{ $count }项
flow-reading = 流带的宽度与倡议数量成正比，颜色表示主要层次。
flow-alt = 倡议从组织形式经主要层次到法律效力的流向。
no-layer-ties = 没有来源明示所选倡议两两之间的联系，因而无法统计层次间的联系。
layer-ties-title = { $ties }条联系中{ $inside }条在同一层次内；跨层次者以{ $a }指向{ $b }最多（{ $count }条）
layer-ties-title-none = { $ties }条联系全部在同一层次内
ties-hover = %{"{"}z{"}"}条联系
layer-ties-reading = 倡议之间有记录的联系，由行所示层次指向列所示层次；与依托机构的联系不计。
layer-ties-alt = 各主要层次之间有记录的联系。
trickle = 沿“派生自”“实施”“援引”三种关系，影响**向下**传至技术层者{ $down }条，停留于本层者{ $level }条，**向上**者{ $up }条。
ties-within = 层内
ties-between = 层间
chance-what = 联系
chance-observed = 观测值
chance-mean = 期望值
chance-sd = 标准差
chance-z = z
chance-p = p（双侧）
chance-p_low = p（偏少）
chance-p_high = p（偏多）
chance-reading = 与在倡议间置换层次标签{ $samples }次的结果比较（随机种子{ $seed }）。p值小，说明随机情形很少出现如此多或如此少的联系。
risks-title = 最薄弱处：{ $thin_layer }上的“{ $thin_risk }”风险（{ $count }项）；约束性文本占比最高的是{ $hard_layer }上的“{ $hard_risk }”（{ $share }）
risks-title-unbound = 尚无约束性文本应对“{ $risks }”风险；最薄弱处：{ $thin_layer }上的“{ $thin_risk }”（{ $count }项）
risks-cell = { $count }项 · { $share }有约束力
risks-reading = 行为风险类别，列为层次；每格给出在该层次上应对该类风险的倡议数量，以及其中效力已知者具有法律约束力的比例。一项倡议计入其所属的每一格。点击格子可查看其中的倡议。
risks-alt = 各风险类别在各层次上的倡议数量及约束性比例。{ $found }
risks-n = 已按风险类别编码者{ $coded }项，未编码的{ $without }项不计入任何一格。
gaps-title = { $cells }格中{ $gaps }格为空：无倡议涉足
gaps-reading = 按议题领域与层次统计的倡议；一项倡议计入其所属的每一格。空格即治理空白。点击格子可查看其中的倡议。
gaps-alt = 各议题领域与层次的倡议数量，含空格。

## Overlap
overlap-question = 倡议在何处重叠，某两项又为何重叠？
overlap-many = { $count } 项倡议过多，无法逐对比较。这里给出共同成员占比最大的 { $most } 对，以下所示均仅就这些配对而言；用筛选条件缩小范围后，即可得到全部配对。
overlap-many-working = 正在分块比较
overlap-answer = 成员与议题领域均已知的{ $computable }对中，{ $sharing }对既有共同成员，又有共同议题领域（总计{ $pairs }对）。重叠度最高（{ $value }）的一对是：**{ $a }**、**{ $b }**。
overlap-answer-none = 所选倡议中，没有任何两项已知既有共同成员又有共同议题领域（{ $pairs }对中{ $computable }对可计算）。
overlap-answer-other = 按“{ $measure }”，可计算的{ $computable }对中有{ $sharing }对有共同成员或议题（共{ $pairs }对）。
no-pair-told = 按此测度没有可计算的倡议对。
measure = 测度
measure-overlap = 重叠度（成员 × 议题）
measure-overlap3 = 重叠度（成员 × 议题 × 功能）
measure-member_jaccard = 共同成员（Jaccard）
measure-member_simpson = 共同成员（Simpson）
measure-shared_members = 共同成员（数量）
measure-issue_jaccard = 共同议题领域（Jaccard）
measure-shared_issues = 共同议题领域（数量）
measure-function_jaccard = 共同功能（Jaccard）
measure-layer_jaccard = 共同层次（Jaccard）
measure-p_value = p（最宽松模型）
measure-q_value = q（最宽松模型）
measure-p_fixed = p（保持边际总数）
measure-q_fixed = q（保持边际总数）
measure-overlap_ab = 有向重叠：前者落入后者
measure-overlap_ba = 有向重叠：后者落入前者
reading-overlap = 共同成员的占比乘以共同议题领域的占比，取值0至1；没有共同成员或共同议题者为0。
reading-overlap3 = 重叠度再乘以共同功能的占比。
reading-member_jaccard = 共同成员占双方全部成员的比例。
reading-member_simpson = 共同成员占较小一方成员的比例；较小一方完全包含于较大一方时为1。
reading-shared_members = 共同成员的数量。
reading-issue_jaccard = 共同议题领域占双方全部议题领域的比例。
reading-shared_issues = 共同议题领域的数量。
reading-function_jaccard = 共同功能占双方全部功能的比例。
reading-layer_jaccard = 共同层次占双方全部层次的比例。
reading-p_value = 最宽松的检验（超几何）：若每个成员加入任一倡议的机会均等，共同成员至少达到此数的概率。它判为显著的倡议对远多于更严格的检验。
reading-q_value = 对所比较的全部倡议对作Benjamini–Hochberg校正后的p值。
reading-p_fixed = 更严格的检验（行列总数均固定，双侧）：在每份名单长度与每个成员加入次数都不变时，共同成员如此之多或如此之少有多罕见。
reading-q_fixed = 更严格的p值，对所比较的全部倡议对作Benjamini–Hochberg校正；共同成员多于随机且q低于0.05者为“经验证的”倡议对。
reading-overlap_ab = 前者的成员中亦属后者的比例，乘以议题领域的同类比例：参照Haftel与Lenz的有向测度。该文只读到摘要与引言，以简单比例之积为最简读法。
reading-overlap_ba = 同上，从后者看。
not-computable = 不可计算
heat-found-overlap = { $pairs }对倡议中有{ $sharing }对重叠，其中{ $strong }对的重叠度不低于0.5
heat-found-overlap3 = { $pairs }对倡议中有{ $sharing }对在成员、议题与功能上均有重叠，其中{ $strong }对的重叠度不低于0.5
heat-found-member_jaccard = { $pairs }对倡议中有{ $strong }对的共同成员不少于半数
heat-found-member_simpson = { $pairs }对倡议中有{ $strong }对，较小一方至少半数成员也属于较大一方
heat-found-shared_members = { $pairs }对倡议中有{ $sharing }对有共同成员，其中{ $strong }对不少于5个；最多为{ $top }个
heat-found-issue_jaccard = { $pairs }对倡议中有{ $strong }对的共同议题领域不少于半数
heat-found-shared_issues = { $pairs }对倡议中有{ $sharing }对有共同议题领域，其中{ $strong }对不少于5个；最多为{ $top }个
heat-found-function_jaccard = { $pairs }对倡议中有{ $strong }对的共同功能不少于半数
heat-found-layer_jaccard = { $pairs }对倡议中有{ $strong }对的共同层次不少于半数
heat-nothing = 另有{ $count }项与其他倡议毫无共享，未予绘出：{ $names }。
heat-some = { $count } 项中只绘出重叠最多的 { $drawn } 项；数据表包含全部。
heat-reading = 每个格子比较其所在行末端与所在列顶端所标的两项倡议；方块颜色表示主要层次。相似者相邻排列（平均联结聚类）。点击格子可查看缘由。
heat-groups = 括线所括者彼此远比其余更为相似，以其最常见的议题领域及多数共有的成员命名。
heat-left = 未列入图中：{ $count }项
heat-left-why = 原因
heat-left-zero = 与其他倡议毫无共享
heat-left-untold = 无可计算的倡议对：成员或编码未知，或无一计入
narrow = 窗口过窄，图无法辨读。下方表格点按即可展开，内容相同；窗口加宽后显示图。
heat-alt = { $count }项倡议两两之间的{ $measure }，排序使相似者相邻。
n-pairs = n = { $pairs }对，涉及{ $count }项倡议。
strongest = 最强的{ $count }对
strongest-reading = 勾选一行可查看缘由。CSV含全部{ $rows }对及其各项测度。
initiative-a = 一项倡议
initiative-b = 另一项倡议
choose-initiative = 选择一项倡议
why-title = 这两项为何重叠？
network-title = 重叠网络
no-overlap = 没有任何一对的值大于零，无网络可绘。
threshold = 绘出“{ $measure }”不低于此值的倡议对
network-found = { $edges }对把{ $nodes }项倡议连在一起；{ $parts ->
    [1] 全部相连
   *[other] 所绘部分包含其中{ $largest }项
}
network-around = { $name }与另外{ $count }项的重叠达到阈值
network-n = 所绘：有此类重叠的{ $all }项倡议中的{ $nodes }项，{ $edges }对。
network-start = 未作选择时，阈值取能留下至少{ $lines }对、且相连者中{ $share }同处一个部分的最大值（{ $threshold }）；若无此值，则绘出最强的{ $lines }对。
network-parts = 另有{ $count }个部分未绘出，列于下方。
network-unnamed = { $count }个标记无处标名；悬停可见。
network-communities = 轮廓所示为社群（Louvain），其分隔程度高于随机。
network-no-communities = 未勾勒社群：此网络的分隔程度不高于随机（模块度，行列总数固定）。
network-rest = 未绘出的部分：{ $count }个
network-steps = 距所打开倡议多远
network-steps-all = 整个网络
network-steps-1 = 周围一步
network-steps-2 = 周围两步
network-reading = 连线表示两项倡议的测度达到阈值，越粗则越强；颜色表示主要层次，形状表示组织形式。未达阈值的倡议不予绘出。点击标记，其自身的连线即突出显示，并在下方打开其记录。
network-alt = 由{ $nodes }项倡议与{ $edges }条连线构成的网络。
tie-said = { $a } — { $relation } → { $b }。
path = 有记录的嵌套
only-side = 仅属{ $name }：{ $members }
sharing-members = 共同成员（{ $count }）：{ $values }
sharing-issue-areas = 共同议题领域（{ $count }）：{ $values }
sharing-functions = 共同功能（{ $count }）：{ $values }
sharing-layers = 共同层次（{ $count }）：{ $values }
missing-members = 共同成员：未知。
missing-issue-areas = 共同议题领域：未知。
missing-functions = 共同功能：未知。
missing-layers = 共同层次：未知。
chance-said = 按最宽松的模型（任一成员加入任一倡议机会均等，超几何分布）：p = { $p }，q = { $q }；两者{ $verdict }。
more-than-chance = 多于随机预期
not-more-than-chance = 未超出随机可致的范围
chance-fixed = { $side ->
    [more] **共同成员多于随机**
    [fewer] **共同成员少于随机**
   *[same] 共同成员既不多于也不少于随机所能给出者
}：共有{ $shared }个；在每份名单长度与每个成员加入次数都不变时平均为{ $expected }个（p = { $p }，就全部倡议对校正后q = { $q }）。
pair-chance-ask = 将全部倡议对与随机模型比较（名单与成员的总数均保持不变）
pair-chance-help = 抽取数万份随机成员名单（curveball算法），需时数秒。共同成员多于随机的倡议对会在网络图中标出。
pair-chance-too-many = 名单达{ $count }份时不提供更严格的倡议对检验（至多{ $most }份）。
chance-joined = 与随机模型的比较只计加入者：受约束或被覆盖是替许多国家作出的一个决定，会使任何两份名单显得相似。
computing-pair-chance = 正在为全部倡议对抽取随机成员名单；点击任意处即停止
pair-validated = 共同成员多于随机
network-validated = 橙色线标出经验证的倡议对：在名单与成员总数均保持不变时，共同成员多于随机（q < 0.05，行列总数固定；此类倡议对共{ $count }对，其中{ $marked }对在阈值之上）。

## Nesting
nesting-question = 谁嵌套于谁：依授权，依成员？
nesting-answer = 依授权而论，{ $count }项倡议中有**{ $nested }**项嵌套于依托机构或其他倡议。规模最大的依托机构为{ $top }。
nesting-answer-none = 没有来源说明所选{ $count }项倡议中有任何一项嵌套于依托机构或其他倡议。
no-nesting = 没有来源明示所选倡议的嵌套关系。
hosts-found = 嵌套于他者之下的{ $count }项中，有{ $nested }项在{ $host }之下
hosts-axis = 其下所嵌套
hosts-direct = 直接
hosts-deeper = 更下层
hosts-reading = 最上层的各依托机构之下有多少倡议与机构；嵌套于多个依托机构者，在各依托机构之下均计入。点击条形，下方展开其树。
hosts-rest = 另有{ $count }个依托机构所含较少：{ $names }。
tree-found = { $name }之下：{ $nested }项倡议与机构，其中{ $direct }项为直接嵌套
tree-within = { $name }位于{ $hosts }之下；其下无嵌套
tree-choose = 谁之下有什么，谁在其上……
tree-host = 依托机构
tree-more = 其下{ $count }项
tree-also = 亦在{ $others }之下
tree-above = 已见上文
tree-closed = { $count }个分支未展开；点击可展开。
tree-reading = 缩进于某名称之下者嵌套于该项；所选者（粗体）之上为其所属依托机构。同时嵌套于多个者，在各处均列出。方块为依托机构，圆点为倡议，颜色表示主要层次。点击标记可展开。
tree-alt = { $count }项倡议与机构嵌套于其依托机构。
tree-again = { $count }行重复出现，因其同时嵌套于另一依托机构或倡议，由此每条嵌套关系均得列出。
tree-alone = { $count }项独立存在，未予绘出。
no-order = 没有任何一项倡议的已知成员全部属于另一项所选倡议。
share-issue = 有共同议题领域（嵌套）
share-no-issue = 无共同议题领域
n-members = { $count }个成员
hasse-found = { $count }份至少有四个成员的名单中，有{ $nested }份完全包含于更大的名单
hasse-focus = { $name }：其全部成员包含于{ $above }份更大的名单，它又包含{ $below }份较小的名单
hasse-choose = 谁包含它，它包含谁……
hasse-all = 整体次序
hasse-count = { $members }个成员{ $more ->
    [0] {""}
   *[other] ，另有{ $more }份相同
}
hasse-many = 名单共 { $all } 份，过多则无法辨读，此处仅绘出“{ $name }”及与其直接相邻者（大者优先）；可在上方另选一项。表格包含全部。
hasse-small = { $count }个少于{ $least }个成员的集合未列入：成员如此之少，落入更大名单多属偶然。
hasse-table = 谁的名单落入最多，谁的名单包含最多
members-axis = 成员数
hasse-lies-in = 落入
hasse-contains = 包含
hasse-smallest = 包含它的最小名单
hasse-through = 仅来自某一部分的成员
hasse-through-reading = 某一单位的名单之所以包含他者或为他者所包含，可能只因其中一个部分：末列注明独自带来成员最多的部分。
hasse-reading = 每个标记为一份成员名单，最小者居左；连线向右通往包含其全部成员且成员更多的最近一份名单。实线表示两者有共同议题领域；点线表示没有，不构成嵌套。只比较完整名单。点击标记可查看记录。
hasse-alone = { $count }份既不包含其他名单，也不落入其他名单：{ $names }。
hasse-alt = 成员集合之间的{ $count }个严格包含关系。
n-groups = { $groups }个不同的成员集合，{ $edges }条连线。
pairs = 倡议对
with-shared = 有共同成员
without-shared = 无共同成员，或未知
dyads-title = { $share }的倡议对属“{ $type }”；嵌套的有{ $nested }对
dyads-title-none = 没有倡议对可判定类型
dyad-pairs = { $count }对，以下为重叠最高者
dyads-reading = 按二元关系类型统计的倡议对，取首个成立者；条形的实心部分有共同成员，斜线部分没有或未知。成员嵌套须名单完整且不少于四方。点击条形可列出其中的倡议对。
dyads-alt = 各二元关系类型的倡议对数量。
no-members-at-all = 所选倡议的成员均未知。
packed-found = { $side ->
    [more] 小的成员集合包含于大的之中，且多于随机
    [less] 小的成员集合包含于大的之中的程度低于随机
   *[same] 小的成员集合包含于大的之中的程度并不高于随机
}
packed-inside = { $filled }项成员关系中有{ $inside }项位于完全嵌套所应处的位置。
packed-expected = 存在，合于完全嵌套
packed-unexpected = 存在，与之不合
packed-missing = 缺失，与之不合
packed-line = 完全嵌套线
packed-some = 只绘出{ $count }份名单中最长的{ $drawn }份；数据表包含全部。
packed-null = 随机为{ $mean }（{ $model }）
packed-verdict = { $side ->
    [more] 嵌套程度高于随机
    [less] 嵌套程度低于随机
   *[same] 嵌套程度不高于随机
}（p = { $p }）
packed-joined = 检验只计自行加入者
no-region = 不属任一区域
packed-reading = 倡议（行）与成员（列）均按规模排序；所在名单数相同的成员按区域相邻（见上方色带）。黑线为完全嵌套：有k个成员的名单，应恰为出现最多的k个成员。线右的橙色为逆此格局的成员关系，线左的浅橙色为所缺者；每行两者数目相等。悬停可见成员名称。
packed-alt = { $rows }项倡议与{ $columns }个成员的矩阵。
n-packed = { $rows }项倡议 × { $columns }个成员，填充率{ $fill }。

## Your table
page-your_table = 自备表格
your_table-question = 用自己的表格能看出什么？
own-answer = 可提供任何机制复合体的表格，此后所有页面、测量与下载都以它为准，且只对您本人有效。目前各页显示的是本图谱自带的表格，共 { $count } 行。
own-answer-shown = 所有页面现在显示您的表格“{ $title }”（{ $count } 行），仅限于当前浏览器标签页。
own-shown = 正在显示您的表格：{ $title }
own-is-shown = 所有页面、测量与下载现在都基于“{ $title }”。由此复制的网址，他人打开时看到的是本图谱自带的表格，因为您的表格只有您自己能看到。
own-back = 返回本图谱的表格
own-to-overview = 在总览中查看
own-give = 提供表格
own-files = 一个或多个 CSV、工作簿（.xlsx）、压缩包或数据包
own-private = 您提供的内容只保存在本次会话的内存中：不写入磁盘，也不写入日志，其他读者无从看到；关闭或重新载入此标签页后不久，随会话一并清除。
own-limits = 最多读取 { $bytes } MB（解压后）、{ $files } 张表，每张表 { $rows } 行、{ $columns } 列，合计 { $cells } 个单元格、{ $initiatives } 项倡议（超过 { $paired } 项时仅分块算出最强的配对）、{ $memberships } 条成员关系；压缩包内任一文件解压后不得超过其压缩大小的 { $ratio } 倍。
own-template = 模板
own-template-help = 一个压缩包，内含各空表、各列含义说明，以及两行示例。
own-example-climate = 示例：气候变化
own-example-cyber = 示例：网络活动
own-example-organisations = 示例：国际组织
own-forms = 可以识别的形式
own-forms-text = 
    - 倡议表，列名不拘：名称、类型、层次、议题、年份、成员等；同一单元格内的多个值以分号分隔。
    - 只有两列：谁参加了什么。另可有身份、加入时间、退出时间或年份等列。
    - 标记表（1 或 x 表示参加，0 表示未参加，-9 表示缺失）：每行一国或一国一年，每列一个组织，如“战争相关因素”项目（COW）的格式；或每行一个组织，每列一国。
    - Gephi 的节点表与边表（Id、Label；Source、Target）；若边的一端是国家，则视为成员关系。
    - 数据包或其中的表：倡议、成员、成员关系、关系、来源、编码手册。编码手册未列的词照原样使用。
    国家可用代码或中英文名称，也可用“战争相关因素”项目的代码（ccode、stateabb），并补上其中文名、地区（联合国 M49）和收入组别（世界银行）。更大的实例见 manyenviron（github.com/globalgov/manyenviron） 的环境协定，其国家参加协定的列表可直接读取。
own-mapping = 读取方式
own-title = 表格名称
own-given = **{ $file }** · { $rows } × { $columns }
own-form = 每行是
own-form-initiatives = 一项倡议
own-form-memberships = 某成员参加某倡议
own-form-members = 一个成员
own-form-relations = 两项倡议之间的关系
own-form-by-initiative = 一项倡议（某年），每列一个成员
own-form-by-member = 一个成员（某年），每列一项倡议
own-form-nodes = 一个节点：倡议或成员，由边判定
own-form-sources = 一项来源
own-form-codebook = 编码手册中的一个词
own-form-corrections = 一条更正
own-form-double-coding = 一条第二次编码
own-form-propositions = 一个命题
own-form-searches = 一次检索所得
own-form-history = 一处改动
own-form-ignored = 不读取
own-columns = 各列，已识别 { $mapped } 列
own-column-own = 保留原列名
own-outcome = 读取结果
own-count-initiatives = 倡议与依托机构
own-count-members = 成员
own-count-memberships = 成员关系
own-count-ties = 关系
own-fatal = 尚无可显示的内容，原因见下方前几行。请在上方选择各表的内容以及哪一列是名称，或改正文件后重新提供。
own-sound = 没有违反规则之处。
own-problems = 有 { $count } 处违反规则，处理办法见最后一列。
own-problems-csv = 下载此清单（CSV）
own-remedy = 处理
own-remedy-nothing = 仅提示，未改动
own-remedy-emptied = 该单元格按空白读取
own-remedy-item-dropped = 略去该值
own-remedy-mended = 已订正
own-remedy-row-aside = 该行不用
own-remedy-table-aside = 致命：该表未读取
own-off = 所有页面均可打开。以下页面会在主要图表处说明此表缺少什么：
own-findings = 各项论断可在“发现”页面点击后计算；通常片刻即可，表大时需数分钟。
own-show = 在所有页面显示
own-package = 下载为数据包
own-package-help = 一个压缩包，经“python -m dashboard validate”检查没有问题：其中不含被搁置的行，违反编码规则的单元格留空。

## Methods
methods-question = 数据如何形成，缺失什么，如何引用？
methods-rows = **{ $count }**项倡议。
methods-sources = 引用**{ $count }**种来源。
methods-corrections = 来源文本中的**{ $count }**处错误已更正，并逐一附有依据。
the-table = 数据表
the-table-text = { $title }，截至{ $date }。未知者留空。
the-table-undated = { $title }。本表未注明日期，故以今天（{ $date }）为准：届时已终止的成员关系不计入。未知者留空。
the-table-version = 版本{ $version }。
this-table = 本表
licence = 许可：{ $name }
everything = 打包下载全部数据（zip）
codebook = 编码手册
codebook-text = 各行可取的值。规则仍留疑问之处，该行在置信度与编码说明中注明。
code = 代码
measures = 测度
measures-text = 依托机构、未识别的行与成员未知的行不计入测度，页面注明其数量。比较什么、计入哪些成员关系，由侧栏中的比较方式设定，并随每项数字注明。以{ "$" }M_i{ "$" }、{ "$" }P_i{ "$" }、{ "$" }T_i{ "$" }、{ "$" }L_i{ "$" }分别表示倡议{ "$" }i{ "$" }的成员、议题领域、功能与层次。
formula-incidence-name = 关联矩阵
formula-incidence = B_{"{"}ik{"}"} = 1 \text{"{"} 若倡议 {"}"} i \text{"{"} 有成员 {"}"} k, \text{"{"} 否则为 {"}"} 0
formula-incidence-reading = 谁属于什么的表，一切成员测度均以此为据。
formula-incidence-reference = Borgatti & Everett 1997, Social Networks 19(3).
formula-jaccard-name = Jaccard指数
formula-jaccard = J(M_a, M_b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a \cup M_b|{"}"}
formula-jaccard-reading = 共同成员占双方全部成员的比例；议题领域、功能与层次同理。一方为空则不可计算。
formula-jaccard-reference = Jaccard 1912, New Phytologist 11(2).
formula-simpson-name = Simpson系数
formula-simpson = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}\min(|M_a|, |M_b|){"}"}
formula-simpson-reading = 较小的成员集合完全包含于较大者时为1。
formula-simpson-reference = Simpson 1943, American Journal of Science 241(1).
formula-inclusion-name = 包含度
formula-inclusion = I(a \to b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a|{"}"}
formula-inclusion-reading = a的成员中同属b的比例。
formula-inclusion-reference = 两集合重叠的有向形式。
formula-overlap-name = 重叠度
formula-overlap = J(M_a, M_b) \cdot J(P_a, P_b)
formula-overlap-reading = 取乘积：两项倡议若有共同成员而无共同议题领域，或相反，则不重叠。
formula-overlap-reference = 据Haftel & Lenz 2022, Review of International Organizations 17.
formula-directed-name = 有向重叠
formula-directed = O(a \to b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a|{"}"} \cdot \frac{"{"}|P_a \cap P_b|{"}"}{"{"}|P_a|{"}"}
formula-directed-reading = 按成员与议题领域，a有多少落入b。该文只读到摘要与引言，其中提到有向二元测度；取简单比例之积为最简读法，成员与议题均不加权。
formula-directed-reference = 参照Haftel与Lenz 2022，Review of International Organizations 17（公式未读到）。
formula-monadic-name = 单元重叠度
formula-monadic = O(a) = \sum_{"{"}b \ne a{"}"} O(a \to b)
formula-monadic-reading = 某一倡议的有向重叠，就可与之比较的所有其他倡议求和；数据文件另给出均值，以及他者落入其中之和。原文究竟求和还是取均值未能读到；求和值随倡议数目增大，只宜在同一集合内比较。
formula-monadic-reference = 参照 Haftel & Lenz 2022, Review of International Organizations 17（公式未读）。
formula-overlap3-name = 含功能的重叠度
formula-overlap3 = J(M_a, M_b) \cdot J(P_a, P_b) \cdot J(T_a, T_b)
formula-overlap3-reading = 兼求功能相同的重叠度。
formula-overlap3-reference = 据Reinsberg & Westerwinter 2023.
formula-significance-name = 共同成员的显著性：最宽松模型
formula-significance = P(X \ge s), \quad X \sim \text{"{"}超几何分布{"}"}(N, |M_a|, |M_b|)
formula-significance-reading = N为所比较的全部倡议中不同成员的数量。按Benjamini–Hochberg方法对全部倡议对作校正（q）。
formula-significance-reference = Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1).
formula-pairs-name = 共同成员的显著性：保持总数
formula-pairs = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}s^* \ge s\{"}"}{"}"}{"{"}1 + N{"}"}
formula-pairs-reading = s为共同成员数，s*为N份随机成员名单中的共同成员数；随机名单保持每份名单的长度与每个成员的加入次数（行列总数固定）。N逐步加大，直至就全部倡议对所作Benjamini–Hochberg程序的临界值不低于10/N。共同成员多于随机且q < 0.05者称为经验证的倡议对。
formula-pairs-reference = Strona等2014，Nature Communications 5；Neal、Domagalski与Sagan 2021，Scientific Reports 11。
formula-dyads-name = 二元关系类型
formula-dyads = \text{"{"}嵌套（有记录）{"}"} \succ \text{"{"}嵌套（成员）{"}"} \succ \text{"{"}重叠{"}"} \succ \text{"{"}平行{"}"}
formula-dyads-reading = 取首个成立者：两者由“嵌套于”路径相连；一方成员为另一方的真子集，其名单完整且不少于四方，且有共同议题领域；有共同议题领域；无共同议题领域。有记录的嵌套与成员嵌套绝不混同。
formula-dyads-reference = 据Alter & Meunier 2009, Perspectives on Politics 7(1).
formula-nesting-name = 有记录的嵌套
formula-nesting = a \to \dots \to b \quad \text{"{"}沿“嵌套于”关系{"}"}
formula-nesting-reading = 来源所明示：何者由何者设立、在其内部或受其授权。
formula-nesting-reference = 编码手册，关系“嵌套于”。
formula-order-name = 成员嵌套
formula-order = M_a \subset M_b
formula-order-reading = 绘为Hasse图：连线仅通往紧邻的更大集合。部分名单不列入，因其未列成员可能在外。
formula-order-reference = Davey & Priestley 2002, Introduction to Lattices and Order.
formula-layers-name = 层次
formula-layers = n(\ell, p, f) = |\{"{"}i : \ell \in L_i,\ p \in P_i,\ f = \text{"{"}组织形式{"}"}(i)\{"}"}|
formula-layers-reading = 各层次、各议题领域、各组织形式的倡议数量；空格即治理空白。
formula-layers-reference = 层次据Gasser & Almeida 2017, IEEE Internet Computing 21(6)与桂畅旎（2024）。
formula-chance-name = 层次间联系与随机预期的比较
formula-chance = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}\text{"{"}置换值{"}"} \ge \text{"{"}观测值{"}"}\{"}"}{"}"}{"{"}1 + N{"}"}
formula-chance-reading = 有记录的联系保持不变，层次标签在倡议间置换。p（偏少）统计联系数不多于观测值的置换，p（偏多）统计不少于观测值的置换；p为二者较小者的两倍。
formula-chance-reference = 置换检验；按类型混合见Newman 2003, Physical Review E 67.
missing = 缺失情况
absent = 本数据包没有{ $name }；依赖它的部分已关闭。
silent = { $name }一格也未填写；凡需此项者均已停用。
sources-title = 来源（{ $count }）
corrections-title = 更正（{ $count }）
corrections-text = 来源文本关于各行的误印之处、本表的相应记录及其依据。
changelog = 数据变更
history-title = 自首次发布以来的变化（{ $count }）
history-text = 倡议或依托机构中与首次发布不同的每一格，以及新增或移除的行与列。只有更正表、入表依据或更新说明就该项变化说明了原因时，才列出原因。
history-row = 行
history-date = 日期
history-field = 列
history-before = 变化前
history-after = 变化后
history-why = 原因
dictionary = 各列释义，以及空格的含义
dictionary-text = 本数据包的各列，以及编码手册中列出其取值的字段。导出包中为 dictionary.csv。
dictionary-table = 表
dictionary-column = 列
dictionary-meaning = 释义
dictionary-unit = 单位或写法
dictionary-vocabulary = 取值所列字段
dictionary-missing = 空格的含义
cite = 如何引用

agreement = 编码信度
agreement-text = { $total }行中有{ $count }行按同一编码手册再次编码，第二位编码者看不到第一次编码，只能看到名称与来源，看不到摘要。两次编码是同一机器编码员的两轮运行：二者一致只说明编码稳定，并不表示由人编码亦会如此。数据表所载为第一次编码及其后采纳的第二次编码，详见编码手册。Kappa为1表示逐行一致，为0表示一致程度不超过随机水平。
agreement-field = 字段
agreement-measure = 指标
agreement-kappa = kappa 系数
agreement-mean-jaccard = 平均 Jaccard
agreement-column = { $collection }（n = { $n }）
agreement-reading = 方括号内为对各行重抽样 2,000 次所得的 95% 区间。每行一值者用 Cohen（1960）的 kappa，列表用平均 Jaccard 指数。两轮始终只用同一类别时，kappa 记为 1；逐行一致时区间缩为一点，因为重抽样无从显示未见的情形。各集合只计两轮均已编码且属于该集合的行。命令 coding-sheet 可生成供人工第二编码员使用的编码表。

## Network
page-network = 网络
network-question = 机制复合体是碎片化的还是有中心的？以谁为中心？
network-answer = 按有记录的关系，复合体分为**{ $components }**个部分，最大部分包含{ $share }的倡议{ $hosts ->
    [in] 与依托机构
   *[out] {""}
  }。碎片化程度为{ $fragmentation }，度中心势为{ $centralisation }（0为无中心，1为星形）。
network-answer-none = 所选{ $count }项倡议之间无法计算有记录关系的任何测度。
network-answer-untied = 没有来源说明所选{ $count }项倡议中任何两项之间存在关系。
no-relations = 没有来源陈述所选倡议之间的关系，故无网络可绘。
no-ranking = 所选倡议中没有一项在此测度上大于零。
colouring = 着色依据
colouring-layer = 层次
colouring-community = 社群
colouring-core = 核心与边缘
colouring-layer-reading = 颜色为主要层次。
colouring-community-reading = 颜色为Louvain方法（固定种子）所得社群（勾勒最大的八个，以其中联系最多的倡议命名，其余为石板灰）。
colouring-core-reading = 颜色区分核心与边缘（Borgatti与Everett理想模式的最佳拟合）。
uncoloured-community = { $why ->
    [chance] 未按社群着色：社群并不比随机网络（各倡议保留其各类联系数）中更为分明。
   *[unknown] 只有当社群比随机所给出者更分明时才按社群着色；此视图尚未计算，请在下方与随机模型比较。
}
uncoloured-core = { $why ->
    [chance] 未按核心与边缘着色：该格局的契合度并不优于随机网络（各倡议保留其各类联系数）。
   *[unknown] 只有当该格局的契合度优于随机所给出者时才按核心与边缘着色；此视图尚未计算，请在下方与随机模型比较。
}
core = 核心
periphery = 边缘
community-of = 以{ $name }为中心
other-communities = 较小的社群
relations-title = { $hub }位于他者间最多的最短路径上；联系以“{ $kind }”最多（{ $ties }条中{ $count }条）
relations-title-flat = 联系以“{ $kind }”最多（{ $ties }条中{ $count }条）
relations-reading = 连线为有记录的关系，颜色表示其类型；{ $hosts ->
    [in] 依托机构为灰蓝色
   *[out] 不含依托机构
  }。标记大小表示中介中心性，即位于其他两项之间最短路径上的频率；形状为组织形式。联系最多者优先标名。点击标记，其自身的联系即突出显示，并打开其记录。
relations-alt = { $nodes }项倡议{ $hosts ->
    [0] {""}
   *[other] 与{ $hosts }个依托机构
  }由{ $ties }条有记录的关系相连的网络。
relations-n = 所绘：{ $nodes }项倡议{ $hosts ->
    [0] {""}
   *[other] 、{ $hosts }个依托机构
  }，{ $all }条关系中的{ $ties }条。
relations-parts = 另有{ $count }个部分，规模{ $least }至{ $most }，列于图下及数据中（{ $nodes }项倡议{ $hosts ->
    [0] {""}
   *[other] 、{ $hosts }个依托机构
  }，{ $ties }条关系）。
relations-alone = { $count ->
    [0] {""}
   *[other] { $count }项倡议没有关系。
  }
relations-around = { $name }与另外{ $count }项有联系
relations-rest = 其余部分：{ $count }个，规模{ $least }至{ $most }
tied-to = 联系对象：
rank = 排序依据
rank-title = { $first }居首（{ $value }）：{ $measure }
rank-some = { $count }项中绘出最高的{ $drawn }项；数据包含全部。
rank-alt = { $measure }最高的{ $count }项倡议。
rank-reading = 颜色为主要层次。
rank-relations_degree = 有记录联系的对象
rank-relations_degree-reading = 与多少项其他倡议（口径计入依托机构时亦含依托机构）有记录在案的关系；与同一方的多种关系只计一次。
rank-relations_betweenness = 中介中心性（有记录的关系）
rank-relations_betweenness-reading = 位于其他两项之间最短路径上的频率。
rank-relations_eigenvector = 特征向量中心性（有记录的关系）
rank-relations_eigenvector-reading = 与联系紧密者相连则高；最高者为1。
rank-relations_participation = 联系在各层次间的分布
rank-relations_participation-reading = 参与系数：全部有记录的联系都通向同一层次为0，均匀通向三个层次为0.67。只有两条联系而分属两层者已很高，须同时看其联系数。
rank-overlap_strength = 强度（共同成员）
rank-overlap_strength-reading = 与所有其他倡议共同成员占比（Jaccard）之和。
rank-overlap_betweenness = 中介中心性（共同成员）
rank-overlap_betweenness-reading = 位于两项自身无共同成员的倡议之间最短路径上的频率。
rank-overlap_eigenvector = 特征向量中心性（共同成员）
rank-overlap_eigenvector-reading = 与同样广泛共享成员者共享许多成员则高；最高者为1。
rank-overlap_monadic = 单元重叠度（与所有其他倡议）
rank-overlap_monadic-reading = 就所有其他倡议求和：该倡议的成员中对方也有的比例，乘以其议题中对方也有的比例（参照 Haftel 与 Lenz，其文仅读到摘要与引言）。名单长、伙伴多者数值高。
rank-overlap_monadic_in = 单元重叠度（他者落入其中）
rank-overlap_monadic_in-reading = 从对方角度计算：各其他倡议有多少落在该倡议之内，就所有其他倡议求和。
rank-brokerage = 层次间的中介
rank-brokerage-reading = 在多少对彼此并无关系的倡议之间充当中介。
brokers-title = 谁在层次之间充当中介？
brokers-reading = 角色据Gould与Fernandez：协调者在本层内部居间，巡回者为另一层的两者居间，守门者将他层引入本层，代表者代表本层面向他层，联络者连接两个非己所属的层次。
joins-from = 起自层次
joins-to = 通往层次
joins-brokered = 经中介的对数
joins-brokers = 中介者数
joins-most = 中介最多者
joins-reading = 哪些层次之间有他者居中：第一层次的倡议指向某倡议，后者又指向第二层次的倡议，而前后两者并无直接联系。随机期望为保留全部联系、在有联系的倡议之间随机重派层次 { $samples } 次所得；z 与 p 表明层次是否要紧。
broker-coordinator = 协调者
broker-itinerant = 巡回者
broker-gatekeeper = 守门者
broker-representative = 代表者
broker-liaison = 联络者
broker-brokerage = 全部角色
structure-title = 结构测度
on-network = 网络
network-membership = 倡议 × 成员
network-overlap = 共同成员
network-relations = 有记录的关系
network-pairs = 倡议对
network-layers = 层次
network-participation = 参与
reference = 文献
not-computable-because = 不可计算的原因
structure-reading = 选用零模型时：给出{ $samples }份随机数据的均值与标准差（模块度、其稳定性与核心—边缘每次都须搜索，只取{ $searches }份；随机种子{ $seed }）；p（更少）为其中不高于该值的比例，p（更多）为不低于该值的比例，两者均计入观测值本身，p为两者较小者的两倍。成员关系是否嵌套以固定行总数检验；在行列总数均固定之下，近乎嵌套的矩阵其NODF也为负。有据可查的关系作重连，各倡议保留其各类联系数；其中心势与随机重抽同样多的联系比较，层级与在有联系的倡议间置换层级标签比较。
null-model = 与随机模型比较
null-model-of = 比较对象
null-none = 不比较
null-own = 每项测度各与能回答其问题的模型比较
null-fixed-fixed = 双固定（curveball）：保持两侧总数
null-row-fixed = 行固定：保持各倡议的成员数
null-equiprobable = 等概率：仅保持成员关系总数
null-help = 零模型随机生成数据，同时保留真实数据的某些特征。固定行总数检验成员关系究竟是否嵌套；行列总数均固定最为严格，检验在各倡议成员数与各成员加入次数之外是否还有结构。默认每项测度各用其模型：嵌套度用固定行总数，成员重叠用行列总数均固定，有据可查的关系作保持各倡议各类联系数的重连，层级作标签置换。
samples = 样本数
computing-chance = 正在抽取{ $samples }份随机数据，可能需时数分钟；点击任意处即停止
computing-robustness = 正在计算各变体；任何点击均会停止
robustness-title = 这些数值有多稳健？
robustness-choose = 变动
robustness-reading = 剔除低置信度的行、双重编码条目改用第二次编码、逐一剔除每项倡议（全部行需数分钟）以及改变成员计入方式时，各数值的最低值与最高值。
band = 变动项
band-confidence = 剔除低置信度
band-coding = 采用第二次编码
band-leave_one_out = 逐一剔除一项倡议
band-counting = 改变成员计入方式
lowest = 最低
highest = 最高
lowest-by = 最低时
highest-by = 最高时
variant-low-dropped = 剔除低置信度
variant-second-coding = 采用双重编码条目的第二次编码
variant-with-participants = 计入参与方
variant-joined-alone = 仅计加入者
variant-other-lists = 部分名单读取与否
variant-with-covered = 计入被覆盖者
variant-with-both = 计入参与方与被覆盖者
variant-without-signature = 不计签署方与支持方
structure-share_nested_documented = 授权嵌套的对
structure-share_nested_members = 成员嵌套的对
structure-share_overlapping = 重叠的对
structure-share_parallel = 平行的对
structure-share_not_computable = 无类型的对
structure-share_significant = 共同成员多于随机的对
structure-mean_overlap = 平均重叠度
structure-mean_member_jaccard = 平均共同成员占比
structure-share_down = 向下的影响
structure-share_up = 向上的影响
structure-share_multilayer = 涉及多层的倡议
structure-share_in_none = 未参与任何倡议的国家
structure-mean_initiatives = 每国参与的倡议数
structure-nodf = 嵌套度（NODF）
structure-nodf-reading = 0至100：较小的成员集合在多大程度上包含于较大者；100为完全嵌套。
nodf-row-fixed = 成员关系是否嵌套？NODF为{ $value }；若各名单保持长度不变、各成员机会均等，则为{ $mean }（双侧p = { $p }）：{ $side ->
    [more] 嵌套程度高于这一随机情形。
    [less] 并不嵌套，NODF低于这一随机情形。
   *[same] 与这一随机情形无显著差别。
  }
nodf-fixed-fixed = 除各名单的长度与各成员出现的次数之外，是否还有结构？NODF为{ $value }；若两者均保持不变，则为{ $mean }（双侧p = { $p }）：{ $side ->
    [same] 没有超出随机的结构。
   *[other] 名单的排列并非仅由两侧总数决定。
  }成员关系是否嵌套是另一个问题，应看行固定模型：在此处，近乎完全嵌套的名单其NODF也会低于随机值。
nodf-equiprobable = NODF为{ $value }；若仅保持成员关系总数，则为{ $mean }（双侧p = { $p }）。仅名单长短不一就会使NODF与之不同；成员关系是否嵌套，应看行固定模型。
structure-nodf_initiatives = 倡议的嵌套度
structure-nodf_initiatives-reading = 按倡议对计算的NODF：较小倡议的成员是否也属于较大倡议。
structure-nodf_members = 成员的嵌套度
structure-nodf_members-reading = 按成员对计算的NODF：参与较少者所在的倡议是否也有参与较多者。
structure-density = 密度
structure-density-reading = 联系（或成员身份）占全部可能者的比例。
structure-components = 连通分量
structure-components-reading = 互不相连的部分数；无联系的倡议自成一部分。
structure-giant_share = 最大部分的占比
structure-giant_share-reading = 处于最大连通部分的倡议占比。
structure-fragmentation = 碎片化
structure-fragmentation-reading = 随机抽取的两项倡议处于不同部分的概率；全部相连为0。
structure-mean_distance = 平均距离
structure-mean_distance-reading = 相连的两项倡议之间的平均步数。
structure-clustering = 聚类
structure-clustering-reading = 与同一倡议相连的两项倡议彼此也相连的频率。
structure-twomode_clustering = 双模聚类
structure-twomode_clustering-reading = 两项倡议各以不同成员与第三项相连时，彼此另有共同成员的频率；与普通聚类不同，同一成员同时参加三项并不抬高此值。
structure-modularity = 模块度（Louvain）
structure-modularity-reading = 联系在多大程度上集中于社群之内，超出度数所能产生者；至多为1。
structure-modularity_stability = 社群的稳定性
structure-modularity_stability-reading = 多次运行之间调整兰德指数的均值；1表示每次社群相同。
structure-barber_modularity = 双模模块度（Barber）
structure-barber_modularity-reading = 成员与倡议在多大程度上形成共同的块。
structure-degree_centralisation = 度中心势
structure-degree_centralisation-reading = 各倡议联系数相同为0，全部联系集中于一项（星形）为1。
structure-centralisation_initiatives = 双模中心势（倡议）
structure-centralisation_initiatives-reading = 成员身份在多大程度上集中于少数倡议。
structure-centralisation_members = 双模中心势（成员）
structure-centralisation_members-reading = 成员身份在多大程度上集中于少数成员。
structure-core_periphery = 核心—边缘
structure-core_periphery-reading = 联系与“核心与所有者相连”的理想模式之间的相关；1为完全吻合。
structure-layer_assortativity = 层次同配性
structure-layer_assortativity-reading = 联系只在同层之内为1，与层次无关为0，跨层为负。
structure-trickle_down = 自法律层向技术层的影响
structure-trickle_down-reading = 沿“派生自”“实施”“援引”自法律层向技术层下行的影响所占比例，减去上行比例：−1至1。


## Timeline
page-timeline = 时间线
timeline-question = 机制复合体如何发展起来？
timeline-answer = 在年份已知的**{ $count }**项所选倡议中，最早的始于{ $first }年；至{ $half }年已有半数启动。启动最多的年份是{ $peak }年（{ $peak_count }项）。{ $last }年有效或运作中者为**{ $active }**项。
timeline-answer-begun = 在年份已知的**{ $count }**项所选倡议中，最早的始于{ $first }年；至{ $half }年已有半数启动。启动最多的年份是{ $peak }年（{ $peak_count }项）。本表未说明哪些已终止。
timeline-rows = 分行依据
timeline-ended = 已终止
began-title = 启动最集中：{ $year }年的{ $lane }，{ $total }项中{ $count }项
began-reading-layers = 每个标记为一项倡议，置于其启动年份之上、其主要层次所在的行；颜色表示层次，形状表示组织形式，空心表示已终止。点击标记可查看该项内容。
began-reading-form = 每个标记为一项倡议，置于其启动年份之上、其组织形式所在的行；形状表示组织形式，颜色表示主要层次，空心表示已终止。点击标记可查看该项内容。
began-alt = { $count }项倡议按启动年份排列，自{ $first }年至{ $last }年；{ $peak }年启动最多。
timeline-year = 查看某一年的复合体
stood-title = { $year }年有{ $count }项有效或在运作，至{ $half }年已过其半（{ $then }项）
stood-reading = 当年及以前启动、此前尚未终止的倡议，按主要层次区分；所选年份以全色显示。点击柱形可选定年份。终止时间未知者视为仍在存续。
no-ends = 本表没有终止年份：所计为截至当年已发起的全部倡议。
stood-alt = { $first }年有{ $first_count }项倡议有效或在运作，{ $last }年有{ $last_count }项。
in-year-title = { $year }年：{ $most }
in-year-most = 以{ $layer }上的{ $form }最多，{ $total }项中{ $count }项
in-year-title-none = { $year }年：没有倡议有效或在运作
in-year-reading = 所选年份有效或在运作的倡议，按主要层次与组织形式统计；空格表示没有。点击格子可列出其中的倡议。
in-year-alt = { $year }年有效或在运作的{ $count }项倡议，按主要层次与组织形式统计。
evolution-question = 其结构如何变化？
evolution-compute = 逐年计算各项测度
evolution-compute-help = 对各年的复合体逐一重新计算每项测度，成员身份以该年年底为准，需时数秒。
evolution-computing = 正在逐年计算各项测度。任意点击即可中止。
evolution-none = 就所选倡议而言，此网络的测度在任何一年均不可计算：相连者过少，或成员未知。
evolution-title = { $network }：变化最大的是{ $measure }，由{ $first }（{ $since }年）到{ $last }（{ $now }年）
evolution-title-still = { $network }：各项测度没有变化
evolution-reading = 每幅小图为一项测度在各年复合体中的值。最初几年的值仅以少数倡议为据，以空心标记示之；线条中断处，该年不可计算。未注明日期的成员身份或关系，计入每一年。
evolution-alt = 网络“{ $network }”的{ $count }项测度，自{ $first }年至{ $last }年逐年显示。
evolution-size = 网络内与未计入者
evolution-n = 网络内
evolution-left-out = 未计入
evolution-few = 倡议不足{ $count }项
evolution-rests = { $year }年：n = { $n }；未计入{ $out }项（不在网络内，或当年尚不存在）。
evolution-never = 任何一年均不可计算：{ $what }。
evolution-measures = 各项测度的含义
evolution-reference = 文献

## Two years side by side
timeline-part = 页面部分
timeline-part-grew = 历年启动与存续
timeline-part-between = 两个年份的比较
timeline-part-measures = 各项测度的变化
between-question = 两个年份之间有何变化？
between-years = 自某年年底至另一年年底
between-answer = 自{ $first }年年底至{ $last }年年底，新增**{ $added }**项倡议，终止**{ $ended }**项。
between-added = 新增（{ $count }）
between-ended = 终止（{ $count }）
between-none = 无。
between-year = 年份
between-reading = 新增：在前一年份之后、后一年份及以前启动。终止：在前一年份有效或在运作（或其后新增），而在后一年份之前终止。勾选一行可打开其记录。
between-structure = 比较两个年份的结构
between-structure-help = 对两个年份年底的复合体分别计算各项测度，需时数秒。
between-difference = 变化
between-p = p（{ $year }年）
between-structure-reading = 各项测度均按当年年底的复合体计算。网络较小时数值不稳，请对照n。未注明日期的成员身份或关系，两年均计入。
between-chance = p为双侧，与各测度的零模型比较，只计加入者。
between-no-chance = 两个年份均未保存与随机模型的比较，故其差异未经检验。

## Countries
page-countries = 国家
countries-question = 谁在参与，谁被排除在外？
countries-answer = { $states }个国家中，已知**{ $in_any }**个至少参与一项所选倡议（{ $counted }），**{ $none }**个未见于任何已知名单。{ $top }
countries-answer-some = **{ $in_any }**个国家至少参与一项所选倡议。{ $top }
countries-nobody = 已知没有任何国家参与所选倡议（表中有{ $states }个国家）。
states = 国家数
count-of-state = { $state }（{ $count }）
n-states = n = { $states }个国家、{ $count }项有成员的倡议。
countries-named = 其中{ $count }个仅见于部分名单。
countries-unknown = 未被列入者仍可能在未知的名单之中：{ $unknown }份成员名单完全未知，{ $partial }份仅知其部分。
map-question = 各国参与多少项倡议？
map-class-none = 未见于任何已知名单
map-class-named = 仅见于部分名单
map-class-others = 成员，不按国家计
and-named = { $said }，另见于{ $more }项的部分名单
map-borders = 本图所示边界、名称及所用称谓，不表示认可或接受，亦不代表对任何国家、领土、城市、地区或其当局的法律地位，或对其边界划分的任何意见。轮廓据Natural Earth，有改动。
countries-part = 页面部分
countries-part-who = 谁在参与
countries-part-list = 逐国查看
countries-part-together = 谁与谁同席
countries-part-beside = 并列比较
countries-part-instruments = 各方自身的文书
states-listed = { $every }个中的{ $count }个。勾选一行，侧栏即显示其概况，并通向其页面。
states-any = 不限
states-only_by = 仅参与以下召集方的文本
states-not_by = 未参与以下召集方的文本
beside-powers = 主要大国：{ $names }
beside-which = 显示
beside-which-all = 任一方参与
beside-which-common = 各方均参与
beside-which-some = 数方参与而非全部
beside-which-one = 仅一方参与
beside-reading = 表中各行与各方的角色；空白表示未参与，或不知其参与。角色按比较方式计入，部分名单亦读取。
state-page = 其页面：签署与批准、未参与者、共同参与最多者
state-back = 全部国家
state-not-counted = 按侧栏的比较方式，{ $name }不单独计为成员，故此处无其数目；以下为表中所记。
state-answer = 已知参与**{ $count }**项所选倡议（{ $counted }）。
state-named = 另有{ $more }项见于当前比较方式不读取的部分名单。
state-only = 仅看其参与的倡议
state-beside = 与主要大国并列比较
state-place-title = { $name }参与{ $count }项：{ $region }其余{ $others }国中有{ $fewer }国少于此数（中位数{ $median }）
state-place-n = n = { $region }{ $states }国。
state-place-reading = 每点为该区域一国，菱形为本国；数目相同者上下叠放。虚线为其余各国的中位数。点击某点可打开该国页面。
state-median = 中位数{ $median }
state-no-place = 无数目或无区域，无法说明其在区域中的位置。
state-record = { $name }作出的承诺
state-record-none = 表中未记录其参与任何所选倡议。
state-record-reading = 每项倡议只列一次，取所记录的最深一步：批准者必已签署。“计入”指侧栏的比较方式所计者。勾选一行可打开其记录。
state-standing = 地位
standing-count = { $standing }（{ $count }）
standing-ratified = 已批准或为缔约方
standing-signed = 已签署，未见批准
standing-joined = 加入
standing-endorsed = 支持
standing-bound = 经所属联盟受约束
standing-covered = 因系依托机构成员而被涵盖
standing-took_part = 参与而未加入
standing-observes = 观察
state-absent = 同类国家多在其中而{ $name }不在者
state-absent-answer = 名单完整的所选倡议中，有{ $count }项包含同组（{ $group }）其余国家的至少一半，而不含{ $name }。
state-absent-reading = 该组在其中的国家数，本国除外。
state-unread = 另有{ $count }项没有完整名单：是否在内未知。
state-there = 在其中
state-share = 占比
state-sharing = 与{ $name }共同参与的倡议最多
state-sharing-reading = 共同参与最多的{ $shown }个国家与国家联盟（共{ $count }个）；相似度为双方均参与者占任一方参与者之比（Jaccard）。勾选一行可打开该国页面。
state-shared = 共同参与
state-theirs = 对方总数
state-jaccard = 相似度
state-pages = 其页面：
state-made = { $name }自身的文书（{ $count }）
state-made-reading = 国家为其国内文书；联盟为其本身及所属机构所制定者。取自全表，不随筛选变化；数量多少也反映检索的详略。
map-shows = 地图显示
map-initiatives = 倡议数量
map-pathway = 治理路径
map-title-initiatives = { $none }个国家未见于任何已知名单{ $regions ->
    [none] {""}
   *[other] ：{ $regions }
  }
map-reading-initiatives = 蓝色各级为该国参与的所选倡议数，越深（深色主题下越浅）越多。橙色：已知名单均未列入。黄色：仅见于部分名单，而当前比较方式不读取此类名单。等面积投影（Equal Earth）。欧盟自成一个成员，其参与不计入各成员国。
map-lost = { $count }个国家因缺少国家代码或轮廓而未在地图上显示：{ $states }。
map-alt-initiatives = 按倡议数量着色的世界地图。{ $top }
map-title-pathway = 来源文献为{ $count }个国家归定了治理路径
map-reading-pathway = 路径据封帅、薛世锟、马依若（2024），仅限其归类的国家。灰色：未归类。点击某国，侧栏显示其参与情况，并可与他国并列。
map-alt-pathway = 各国治理路径的世界地图。{ $groups }。
not-a-state = 不在表中
not-classified = 未归类
group-of = { $group }：{ $members }
curve-axis = 至少参与的倡议数
curve-title = 半数国家参与{ $half }项或更多倡议
curve-title-none = 参与任一倡议的国家不足半数
curve-reading = 每一柱为至少参与相应数量所选倡议的国家数；首柱为全部国家。
curve-said = { $k }项及以上：{ $at_least }国（{ $share }）；恰为{ $k }项：{ $exact }国
curve-alt = 半数国家参与{ $half }项或更多倡议，最多者参与{ $most }项。
groups-by = 分组依据
groups-title = 参与其中的国家：“{ $most }”有{ $share }，“{ $fewest }”仅{ $least }
groups-title-one = { $by }：谁在参与
groups-reading = 各组的国家数；条形的实心部分已知至少参与一项所选倡议（含部分名单所列），斜线部分未见于任何已知名单。灰色：组别未知或未归类。
groups-alt = 各组中未见于任何已知名单的国家占比：{ $groups }。
group-none = { $group }（{ $share }未参与）
in-some = 至少参与一项
in-none = 未见于任何已知名单
states-list = 成员列表
states-list-reading = 各成员所参与的所选倡议数，含总数与各层次之数（跨层次的倡议分别计入各层）。CSV列明具体倡议。
states-in-none = 未见于任何已知名单的国家（{ $count }）
beside-title = 国家并列比较
beside-choose = 选择两个或更多
beside-hint = 国家或国家联盟
beside-two = 请至少选择两个，可在此选择，亦可在点击地图后打开的侧栏中选择。
beside-common = { $names }共同参与**{ $count }**项所选倡议。
beside-only = 参与{ $count }项，其中{ $only }项没有其他所选成员。
beside-shared = 所选成员中参与者数
side-eu = 欧盟
side-us = 美国
side-n = { $side }（n = { $count }）
facing-title = 欧盟的工具中{ $eu }具有约束力，美国的工具中{ $us }
facing-axis = 占各方工具的比例
facing-reading = 据严少华、杨昭（2024）：其文以一方的立法对照另一方的自愿性框架。按法律效力统计的文书与机构，颜色表示主要层次，条内数字为其数量。左侧为欧盟或其机构所发布、或嵌套于其中者，右侧为所属国家为美国或含美国者。点击色块可查看其中内容。
facing-alt = 欧盟的工具中有{ $eu }具有约束力，美国为{ $us }。
facing-n = n = { $eu }、{ $us }。此图以全表为据，含各国国内文书，不随筛选条件而变。各方行数取决于资料的搜集方式，故以占比比较。
no-facing = 欧盟与美国的比较，须有由“eu”发布或嵌套于其中的行与国家为USA的行；本表缺其一。
national-title = 国内文书以{ $peak }年最多（{ $count }项）；{ $state }最多（{ $most }项）
national-reading = 每格为一国当年启动的国家范围文书数量，国名旁的数字为其总和；属于多国者分别计入各国。点击格子可查看具体文书。
national-alt = 各国国内文书的启动年份；{ $state }最多（{ $count }项）。
national-n = { $countries }个国家有年份已知的国内文书{ $count }项；图示数量最多的{ $top }国。此图以全表为据，不随筛选条件而变。
no-national = 本表没有注明国家与启动年份的国家范围文书。

## 等级、成员类别与援引
about-plane = 等级与分化
plane-title = 等级体系，还是各自并列？{ $share } 的单元处于他者之下
plane-reading = 纵轴：有记录的关系直接或间接表明其处于他者之下（隶属、发布、源自、援引、实施或服从于他者）的倡议（及依托机构）所占比例。横轴：两两之间在议题与功能上相异的程度。其他复合体只有在同样查找关系、同样划分议题时才可比较：此处所绘者规模小，系手工编码。
plane-alt = { $places }。本选择的等级为 { $below }，分化为 { $differentiation }。
plane-place = { $name }：等级 { $below }，分化 { $differentiation }
plane-n = 依据：{ $complexes }。
plane-size = { $name }（{ $nodes } 个单元，{ $arcs } 条权威关系）
no-plane = 没有记录说明谁处于谁之下，或所编码的议题与功能过少。
plane-figures = 等级的各个维度
plane-axis = 等级：处于他者之下的比例
plane-hierarchy = 单向等级性
plane-below = 处于他者之下的比例
plane-below-reading = 只有一个顶点的树为1，无人处于他者之下为0。
plane-differentiation = 分化
plane-differentiation-reading = 两项倡议在议题与功能上的平均差异：全部相同为0，任何两项毫无相同之处为1。
plane-connectedness = 连通性
plane-connectedness-reading = 有任意路径相连的对数比例。
plane-hierarchy-reading = 一方可达另一方的各对中，非相互可达者的比例：无人处于自己下属之下则为1。
plane-efficiency = 效率
plane-efficiency-reading = 各部分恰有维系其相连所需的关系则为1；上级越多则越低。
plane-lubness = 最小上界性
plane-lubness-reading = 同一部分中有最近共同上级（争议可诉诸于它）的对数比例。
about-triangle = 治理三角
triangle-title = 国家、企业与公民社会共同治理吗？{ $count } 项倡议（{ $share }）有其中不止一类参加
triangle-reading = 每个标记为一个位置，倡议越多越大；三个角为成员仅属一类的倡议。位置按成员数目的比例，而非权力大小：由众多国家和两家企业组成的机构仍靠近国家一角。此处计入各类成员，不受口径中成员一项的限制；学术界计入公民社会，组织不计。
triangle-n = { $rows } 项倡议中有 { $count } 项已知其此类成员。
triangle-alt = 按参与者：{ $zones }。
triangle-zone = { $zone }{ $count }项
no-triangle = 所选倡议中没有已知属于国家、企业或公民社会的成员。
zone-states = 国家
zone-firms = 企业
zone-civil = 公民社会
zone-states_firms = 国家与企业
zone-states_civil = 国家与公民社会
zone-firms_civil = 企业与公民社会
zone-all = 三者俱有
about-citations = 各年援引
citations-title = 谁向前援引，援引多远？半数援引回溯不超过 { $lag } 年
citations-title-now = 谁向前援引，援引多远？半数援引指向同年或更晚的倡议
citations-reading = 线上为某年倡议所援引（源自、援引、实施）者，线下为某年倡议被他者援引（不论何时）者。最近几年尚少有被援引的时间。
citations-alt = { $given_year } 年的倡议援引最多（{ $given }）；{ $received_year } 年的倡议被援引最多（{ $received }）。
citations-n = 共 { $count } 条援引；{ $undated ->
    [0] 两端年份俱全
   *[other] 其中 { $undated } 条有一端年份不详，只计另一端
}。
citations-axis = 下为被援引，上为援引
citations-given = 援引
citations-received = 被援引
no-citations = 没有来源表明所选倡议之间有援引关系。
mrqap-title = 重叠与联系取决于什么？
mrqap-show = 以两项倡议的共同之处作回归
mrqap-computing = 正在置换残差，约需一分钟；任意点击即停止
mrqap-reading = 就全部倡议对作回归：一是完整名单之间共同成员的比例，二是在有记录关系的倡议之间两者是否相连。层次、形式、召集方、范围相同者计为1；年份之差为启动年份的距离。p 将 t 与置换残差（双重半偏法）所得相比，已顾及同一倡议各对之间的相依。所示为关联而非因果；只计已加入者。
mrqap-dependent = 被解释者
mrqap-predictor = 解释变量
mrqap-coefficient = 系数
mrqap-units = 倡议数
mrqap-dyads = 对数
mrqap-r2 = 决定系数 R²
mrqap-overlap = 共同成员（Jaccard）
mrqap-relations = 有记录的联系
mrqap-intercept = 常数项
mrqap-same-layer = 层次相同
mrqap-same-form = 形式相同
mrqap-same-convener = 召集方相同
mrqap-same-scope = 范围相同
mrqap-years-apart = 相隔年数
formula-mrqap-name = 倡议对回归（MRQAP）
formula-mrqap = y_{"{"}ij{"}"} = \beta_0 + \sum_k \beta_k x^k_{"{"}ij{"}"} + \epsilon_{"{"}ij{"}"}
formula-mrqap-reading = 以两项倡议的共同之处解释其重叠或联系。对每个解释变量，将其对其余变量的残差作为矩阵行列同步置换，再将 t 与由此拟合所得者比较。
formula-mrqap-reference = Dekker, Krackhardt & Snijders 2007, Psychometrika 72(4)（未读；步骤同 R 程序包 sna 的 netlm，结果一致）。
formula-plane-name = 等级与分化
formula-plane = h = \frac{"{"}|\{"{"}i : \exists j,\ j \leadsto i,\ i \not\leadsto j\{"}"}|{"}"}{"{"}n - 1{"}"}, \quad d = 1 - \tfrac{"{"}1{"}"}{"{"}2{"}"}\left(\overline{"{"}J(P){"}"} + \overline{"{"}J(T){"}"}\right)
formula-plane-reading = 谁处于谁之下依有记录的关系（隶属、发布、源自、援引、实施、服从；授权则相反）。两个维度出自 Henning 与 Pratt，其量度为本项目所定。另列 Krackhardt 的四个维度，只有一个顶点的树四者皆为1。
formula-plane-reference = 参照 Henning & Pratt 2023, Review of International Political Economy 30(6)（未读）；Krackhardt 1994（未读；定义取自 R 程序包 sna 的手册）。
formula-triangle-name = 治理三角
formula-triangle = s_i = \frac{"{"}|M_i^S|{"}"}{"{"}|M_i^S| + |M_i^F| + |M_i^C|{"}"}
formula-triangle-reading = 某倡议成员中国家（及国家联盟）、企业、公民社会（及学术界）各占的数目比例；原文则凭判断按由谁治理来定位。
formula-triangle-reference = 参照 Abbott & Snidal 2009，载 Mattli & Woods, The Politics of Global Regulation（未读）。
formula-citations-name = 各年援引
formula-citations = k^{"{"}out{"}"}_y = \sum_{"{"}i : y_i = y{"}"} k^{"{"}out{"}"}_i, \quad k^{"{"}in{"}"}_y = \sum_{"{"}i : y_i = y{"}"} k^{"{"}in{"}"}_i
formula-citations-reading = “源自”“援引”“实施”三类关系的出度与入度，按启动年份对倡议求和。
formula-citations-reference = 参照 Kim 2013, Global Environmental Change 23(5)（未读）。

## 场所选择
about-seated = 谁参加哪项倡议
about-choices = 场所选择
choices-title = 谁能在不同场所之间选择？{ $state }同属 { $share } 的重叠对的双方
choices-axis = 该国同属双方的重叠倡议对数
choices-reading = 两项倡议有共同成员且有共同议题，即为同一问题的两个场所；同属双方者可择一提出其事项。这只是机会，并非已作出的选择；又因共享议题弱于对同一争端均有管辖，故为上限。
choices-n = 共 { $pairs } 个重叠对；{ $states } 个国家中有 { $able } 个至少同属一对的双方，图中为最多的 { $drawn } 个。
choices-alt = { $state }同属 { $pairs } 个重叠对中的 { $count } 个（{ $share }）；各国中位数为 { $median }。
seats-title = 在已知的{ $lists }份成员名单中，国家见于{ $states }份，企业见于{ $companies }份，二者同席的有{ $both }份
seats-reading = 行为倡议，列为成员：先国家，后企业及其他，各按席位多少排列；圆点表示在席。企业供货或承担项目并不因此占有席位，合同不在本表之内。部分名单中没有圆点的格子可能只是未知。点击圆点可查看该倡议。
seats-alt = 哪些成员参加哪些倡议。{ $found }
seats-n = 共{ $lists }份名单，绘出最长的及有企业的{ $drawn }份；共{ $members }个成员，绘出{ $shown }个。另有{ $without }项的成员未知。本图以单项倡议计，并计入各类成员及部分名单。
no-seats = 此处没有任何倡议的成员名单已知。
no-choices = 没有国家同属两项相互重叠的倡议。
choices-pairs = 谁能在哪些倡议之间选择？
choices-pairs-reading = { $count } 个重叠对中，可作选择的成员最多的 { $shown } 个；文件含全部重叠对及全部成员。
choices-first = 倡议
choices-second = 或
choices-count = 同属双方的成员数
choices-who = 成员
formula-risks-name = 各层次的风险应对与效力
formula-risks = h_{"{"}rl{"}"} = \frac{"{"}|\{"{"}i : r \in R_i, l \in L_i, f_i = \mathrm{"{"}binding{"}"}\{"}"}|{"}"}{"{"}|\{"{"}i : r \in R_i, l \in L_i, f_i \ \mathrm{"{"}known{"}"}\{"}"}|{"}"}
formula-risks-reading = 在层次l上应对风险类别r的倡议数，以及其中法律效力已知者里有法律约束力的比例。一项倡议计入其所属的每一格；未按风险类别编码者不计。
formula-risks-reference = 风险类别据桂畅旎2024第三部分；比例为本项目自拟。
formula-seats-name = 国家与企业同席
formula-seats = t = |\{"{"}i : M_i \cap S \ne \emptyset,\ M_i \cap C \ne \emptyset\{"}"}|
formula-seats-reading = 同时列有国家与企业的名单数。各倡议单独计算，各类成员与部分名单均计入，不受比较口径影响；部分名单上未见者，可能只是未知。
formula-seats-reference = 本项目自拟的计数；军事人工智能中的企业，见来源中张、鲁之文。
formula-forums-name = 场所选择（forum shopping）
formula-forums = c_m = \sum_{"{"}i<j{"}"} A_{"{"}ij{"}"}\, B_{"{"}im{"}"} B_{"{"}jm{"}"}, \quad A_{"{"}ij{"}"} = [M_i \cap M_j \ne \emptyset]\,[P_i \cap P_j \ne \emptyset]
formula-forums-reading = 某成员同属双方的重叠对数，及其占全部重叠对的比例：在这些地方它可以选择场所。计的是机会；是否真有人择地而行，本表不载。
formula-forums-reference = 参照 Busch 2007, International Organization 61(4)（未读）；Alter & Meunier 2009, Perspectives on Politics 7(1)。
formula-twomode-name = 双模聚类
formula-twomode = C^* = \frac{"{"}\tau^*_\Delta{"}"}{"{"}\tau^*{"}"}
formula-twomode-reading = τ* 为“倡议—成员—倡议—成员—倡议”且两成员不同的路径数；其两端另有共同成员者为闭合。同一成员同属三项倡议并不构成闭合，而在共同成员网络中则会。与两侧总数均保持不变的随机成员关系比较。
formula-twomode-reference = Opsahl 2013, Social Networks 35(2)（未读；定义取自作者的 tnet 程序包）。

## Formulas of structure
formula-nodf-name = 嵌套度（NODF）
formula-nodf = \mathrm{"{"}NODF{"}"} = \frac{"{"}\sum_{"{"}i<j{"}"} N_{"{"}ij{"}"}{"}"}{"{"}\binom{"{"}m{"}"}{"{"}2{"}"} + \binom{"{"}n{"}"}{"{"}2{"}"}{"}"}, \quad N_{"{"}ij{"}"} = 100\,\frac{"{"}|i \cap j|{"}"}{"{"}f_j{"}"}\,[f_i > f_j > 0]
formula-nodf-reading = 对关联矩阵的行对与列对计算：较少者有多少落在较多者之内；两者相等则为0。
formula-nodf-reference = Almeida-Neto et al. 2008, Oikos 117(8).
formula-null-name = 零模型
formula-null = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}\text{"{"}sampled{"}"} \ge \text{"{"}observed{"}"}\{"}"}{"}"}{"{"}1 + N{"}"}, \quad z = \frac{"{"}x - \bar{"{"}x{"}"}_0{"}"}{"{"}s_0{"}"}
formula-null-reading = 随机成员名单：保持行列总数（fixed–fixed，curveball交换）、只保持各倡议的总数（row-fixed），或只保持成员关系的数目（equiprobable）；有据可查的关系作重连，使各倡议保留其各类出入联系数，或整体重抽；层级作标签置换。给出两侧尾概率，p为较小者的两倍。row-fixed回答成员关系是否嵌套；fixed–fixed回答在行列总数之外是否还有结构，此时近乎嵌套的矩阵其NODF也为负。
formula-null-reference = Strona et al. 2014, Nature Communications 5 (curveball); Carstens et al. 2018.
formula-fragmentation-name = 碎片化
formula-fragmentation = F = 1 - \sum_c \left(\frac{"{"}n_c{"}"}{"{"}n{"}"}\right)^2
formula-fragmentation-reading = n_c为互不相连各部分的规模；全部相连为0。
formula-fragmentation-reference = After Borgatti 2003.
formula-centralisation-name = 度中心势
formula-centralisation = C = \frac{"{"}\sum_i (k_{"{"}\max{"}"} - k_i){"}"}{"{"}(n-1)(n-2){"}"}, \quad C_2 = \frac{"{"}\sum_i (k_{"{"}\max{"}"} - k_i){"}"}{"{"}(m-1)(n-1){"}"}
formula-centralisation-reading = 一项拥有全部联系（星形）为1，各项相同为0；后一式用于倡议与成员的双模网络。
formula-centralisation-reference = Freeman 1978, Social Networks 1(3); Borgatti & Everett 1997 for two modes.
formula-modularity-name = 模块度
formula-modularity = Q = \frac{"{"}1{"}"}{"{"}2W{"}"} \sum_{"{"}ij{"}"} \left(w_{"{"}ij{"}"} - \frac{"{"}s_i s_j{"}"}{"{"}2W{"}"}\right) [c_i = c_j]
formula-modularity-reading = 联系在多大程度上集中于社群之内，超出强度所能产生者。社群由Louvain方法多次固定种子运行取优。
formula-modularity-reference = Blondel et al. 2008 (Louvain); Barber 2007, Physical Review E 76 for two modes.
formula-core-name = 核心与边缘
formula-core = \rho = \mathrm{"{"}corr{"}"}(w_{"{"}ij{"}"}, \delta_{"{"}ij{"}"}), \quad \delta_{"{"}ij{"}"} = 1 \text{"{"} if {"}"} i \text{"{"} or {"}"} j \text{"{"} is in the core{"}"}
formula-core-reading = 以固定种子搜索得到与理想模式拟合最佳的核心；1为完全拟合。
formula-core-reference = Borgatti & Everett 2000, Social Networks 21(4).
formula-brokerage-name = 层次间的中介
formula-brokerage = a \to v \to b, \quad a \not\to b
formula-brokerage-reading = v为a与b的中介；角色取决于三者所属的层次。
formula-brokerage-reference = Gould & Fernandez 1989, Sociological Methodology 19.
formula-spread-name = 联系在各层次间的分布（参与系数）
formula-spread = P_i = 1 - \sum_s \left(\frac{"{"}k_{"{"}is{"}"}{"}"}{"{"}k_i{"}"}\right)^2
formula-spread-reading = k_is 为某倡议通向层次 s 的联系数；全部通向同一层次则为 0。分组取所编码的层次，而非在网络中找出的模块。
formula-spread-reference = Guimerà & Amaral 2005, Nature 433（未读）。
formula-between-name = 层次对之间的中介
formula-between = n(s, t) = |\{"{"}(a, v, b) : a \to v \to b,\ a \not\to b,\ \ell_a = s,\ \ell_b = t\{"}"}|
formula-between-reading = 与保留全部联系、在有联系的倡议间随机置换主要层次相比较：谁与谁间接相连是否取决于层次。
formula-between-reference = Gould & Fernandez 1989, Sociological Methodology 19（未读）。
formula-assortativity-name = 层次同配性
formula-assortativity = r = \frac{"{"}\sum_i e_{"{"}ii{"}"} - \sum_i a_i b_i{"}"}{"{"}1 - \sum_i a_i b_i{"}"}
formula-assortativity-reading = e为各层之间联系端点的占比；联系全部留在同层为1。
formula-assortativity-reference = Newman 2003, Physical Review E 67.
rules = 编码规则全文
frame-told = 入表依据：查过的名册与所缺之处

yardsticks-title = 与其他机制复合体比较
yardsticks-show = 并列显示另外三个复合体的测度
yardsticks-reading = 气候变化与网络活动为手工编码的小型数据包；环境协定由开放许可的表格构建（data/yardsticks，附来源、许可与局限）。各复合体以同一方式读取：逐项倡议，按成员国，仅用完整名单；z 表示数值偏离其自身随机模型的程度，规模不同时应比较 z。
yardstick-climate = 气候变化
yardstick-cyber = 网络活动
yardstick-environment = 环境协定
z-of = { $name }，z
size-members = 成员国
size-fill = 填充单元格占比
this-selection = 本次选择

## 图名（无法绘制时）
about-landscape = 分层全景
about-form-layer = 组织形式与层次
about-growth = 历年启动
about-combinations = 层次组合
about-flow = 从组织形式经层次到法律效力
about-layer-ties = 层次之间的联系
about-risks = 各层次的风险应对与效力
about-gaps = 议题领域与层次的空白
about-tree = 按授权的嵌套
about-hosts = 谁之下嵌套最多
about-hasse = 按成员的嵌套
about-dyads = 倡议对的类型
about-matrix = 倡议与成员矩阵
about-heat = 各对重叠
about-network = 重叠网络
about-ranking = 排名
about-members-map = 成员地图
about-evolution = 结构的历年变化
about-specifications = 各种设定
about-relations = 有记录的关系网络
about-map-of = 地图
about-place = 区域中的位置
about-curve = 各国参与数
about-groups = 分组的国家
about-facing = 欧盟与美国
about-national = 各国国内文书
about-began = 各项倡议的起始年份
about-stood = 历年有效或在运作的倡议
about-in-year = 某一年的全景

## Findings

page-findings = 发现
findings-question = 关于这一复合体的哪些论断站得住，哪些取决于如何切分数据？
findings-answer = { $count } 项论断中，{ $stands } 项无论如何切分都成立，{ $opposite } 项相反的论断成立；{ $depends } 项取决于切分方式，{ $none } 项未超出随机水平；事实性论断中 { $holds } 项属实，{ $fails } 项不属实；{ $few } 项因数据过少而无法判断。
findings-reading = 九成以上的切分方式支持、没有一种相反，且在默认切分下经多重检验校正后仍然显著，该论断即为成立。默认切分下若无一次抽样同样极端，则追加抽样；其他切分下，一旦 p 落在 0.05 哪一侧已经明确，即停止抽样。
findings-not-worked-out = { $count } 项论断尚未针对该数据表计算。请运行：python -m dashboard findings --data 目录
findings-own-what = 现在即可用您的数据表检验 { $count } 项论断（以其所含信息为限）：默认口径至少抽样 { $default } 次，其他口径各至多 { $elsewhere } 次。通常片刻即可，表大时需数分钟；结果只保存在本次会话中。
findings-own-start = 计算各项论断
findings-own-leave = 停止计算
findings-own-working = 正在用您的数据表检验各项论断。点击任意处即停止。
findings-own-draws = 依您的数据表计算：默认口径至少抽样 { $default } 次，其他口径各至多 { $elsewhere } 次；只保存在本次会话中。
verdict = 判定
verdict-stands = 成立
verdict-opposite = 相反的论断成立
verdict-depends = 取决于切分方式
verdict-does_not_stand = 未超出随机水平
verdict-not_computable = 数据过少，无法判断
verdict-stands-meaning = 九成以上的切分方式支持该论断，没有一种与之相反，且默认切分下经多重检验校正后仍然显著。
verdict-opposite-meaning = 九成以上的切分方式支持相反的论断，没有一种支持原论断。
verdict-depends-meaning = 至少四分之一的切分方式支持该论断或其反面，其余则不然。
verdict-does_not_stand-meaning = 几乎没有哪种切分方式的结果超出随机水平。
verdict-not_computable-meaning = 按默认方式切分后，数据过少，不足以检验该论断，或随机模型没有变化余地。
verdict-holds = 属实
verdict-does_not_hold = 不属实
verdict-not_tested = 未检验
verdict-holds-meaning = 事实性论断，由表中条目直接印证，不涉及与随机模型的比较。
verdict-does_not_hold-meaning = 事实性论断，被表中条目所否定。
findings-group = 论断来自
findings-group-own = 本项目自己的论断
findings-group-pairs = 并列：相互矛盾的论断
findings-group-count = { $group }（{ $count }）
findings-group-all = 全部，按判定排列
findings-glance-reading = 判定只针对卡片上所列的受检语句，不及于论断的其余内容。
asserted-asserts = 论断出处：
asserted-cites = 引述他人，见于：
asserted-suggests = 建议见于：
findings-chapter = { $work }，第 { $chapter } 章
findings-pairs-reading = 不能同时成立的命题，各附本表的检验结果。其中一项成立并不等于否定另一项：请比较实际检验的内容。
finding-limits = 本表不能说明的：
finding-not-tested = 未检验的原因：
finding-of-collection = 针对“{ $collection }”集合，只有该集合能够承载此论断。
finding-fact = 本表所见为 { $value }，论断所称为 { $expected }。
finding-rows = 所计条目：{ $rows }。
finding-citation = “{ $claim }”判定：{ $verdict }（集合：{ $collection }）。载于：{ $package }
too-few-not-there = 无法判断：{ $said } 不在本表中。
too-few-census = 无法判断：表中有 { $said } 个，仅为来源所提及者，并非普查。
too-few-list = 无法判断：{ $said } 的名单不完整。
too-few-maybe = 无法判断：有记录者为 { $said } 项，未查到的联系仍可能存在。
finding-turns = 改变{ $switch }，结论会反转。
finding-fades = 改变{ $switch }，结论会减弱。
finding-value = 实际值 { $value }，随机期望 { $expected }（z { $z }，p { $p }，抽样 { $draws } 次；零模型：{ $null }）。
finding-value-exact = 实际值 { $value }，对照 { $expected }（p { $p }；{ $null }）。
finding-specifications = { $support } 的切分方式支持，{ $against } 与之相反（{ $cells } 个问题，权重相同，共 { $specifications } 种切分）。
finding-joint = 各种切分方式合并计算，不论彼此如何相关，p ≤ { $p }；判定不以此为据。
finding-first-place = 在所比较的单位中居首位者：{ $names }。
finding-first-shared = 并列首位、数值相同者：{ $names }；仅为并列者，既不算证实，也不算证伪。
finding-first = 对联系作自助法重抽，其中 { $share } 的抽样里它的伙伴最多。
finding-by-rows = 按发布者比较时，它有 { $partners } 个伙伴；若每一行有联系的机会均等，仅凭其行数就应有 { $expected } 个。
switch-units = 比较单位
switch-members = 成员口径
switch-lists = 不完整名单
switch-cover = 覆盖与约束
switch-coding = 编码
switch-threshold = 算作联系的重叠程度
switch-hosts = 依托机构
choice-process = 进程
choice-initiative = 倡议
choice-issuer = 发布主体
choice-states = 国家
choice-states_eu_one = 国家（欧盟计为一方）
choice-listed = 仅完整名单
choice-partial = 含不完整名单
choice-joined = 已加入
choice-bound = 已加入或受约束
choice-all = 全部编码
choice-sure = 剔除低可信度
choice-second = 第二次编码
choice-any-member = 有任一共同成员
choice-threshold = 重叠不低于 { $level }
choice-true = 含依托机构
choice-false = 不含依托机构
null-row-fixed-lists = 名单长度不变，成员等概率
null-rewired = 关系重连，各方各类关系数不变
null-ties-drawn-anew = 随机重抽同样多的联系，任意两者机会均等
null-labels-permuted = 标签随机置换
null-labels-permuted-within-issuers = 在同一发布主体内置换标签
null-binomial = 二项检验
spec-curve-reading = 每个点是一种切分方式，按偏离随机的程度排列；实心点为显著（p < 0.05）。下方为各切分方式所作的选择。
spec-curve-alt = 共 { $n } 种切分方式；{ $support } 支持该论断，{ $against } 与之相反。

claim-nestedness = 成员构成呈嵌套结构：较短名单包含在较长名单之中的程度，高于从全体成员中随机抽取的等长名单。
claim-nestedness-caveat = 名单与成员两方面合计的 NODF。对照名单的成员等概率抽取，因此只要有些国家参与远多于他国即可成立；说的是成员，不是授权关系。
claim-subsets = 小俱乐部落在大俱乐部之内的情形，多于名单与成员总数所能解释的程度。
claim-subsets-caveat = 取不少于四名成员且长度不同的名单两两比较；名单长度与成员参与总数均保持不变。若一并读取不完整名单，未列出者视为不在其中。
claim-clubs_apart = 没有任何共同成员的倡议对，多于名单与成员总数所能解释的程度。
claim-clubs_apart-caveat = 只说明两者没有共同成员，既不说明其封闭，也不说明谁排斥谁；能否经由其他倡议相连，另有论断检验。
claim-great_powers = 中国与美国同席的次数，少于两国参与总数所能解释的程度。
claim-great_powers-caveat = 只计两国同为成员的倡议，不衡量其议决内容。
claim-overlap_in_families = 重叠集中于“家族”之内：同一主体发布的倡议，共同成员所占比例高于不同主体之间。
claim-overlap_in_families-caveat = 同一组织的文件在列有成员时，本来就以其成员国为成员。
claim-fragmentation = 与关系随机重连相比，有记录关系的两个倡议或机构更常处于没有路径相连的不同部分。
claim-fragmentation-caveat = 仅在有关系的倡议与机构之间；尚未查到的关系会使其显得更为碎片化。
claim-member_parts = 在由共同成员构成的网络中，两个倡议处于互不相连部分的情形，多于名单与成员总数所能解释的程度。
claim-member_parts-caveat = 指没有共同成员链条相连的部分；与他者毫无共同成员的倡议自成一部分。默认有一名共同成员即算有联系；其他切分要求重叠（雅卡尔系数）不低于 0.1、0.25、0.5。
claim-centre = 联合国是有据可查的关系的中心：其伙伴多于任何其他单位。
claim-centre-caveat = 计伙伴数而非关系数，含依托机构；以只与其一有联系的伙伴检验。取决于哪些算作同一单位，合并后的家族因规模而伙伴增多。
claim-centre_betweenness = 在有据可查的关系中，经过联合国的最短路径多于任何其他单位，且领先幅度大于仅凭其联系数量所能带来的。
claim-centre_betweenness-caveat = 领先程度以中介中心性计，个别关系即可使之改变；随机网络保留每一单位各类联系的数量，只重新分配谁与谁相连。若居首者另有其人，即使差距小于随机所得，也不算支持该论断。单位超过300个时只抽取199个随机网络，按结论总数校正后不足以使该论断成立。
claim-layer_assortativity = 各层自成一体：倡议与同层倡议的联系，多于层次随机分配的结果。
claim-layer_assortativity-caveat = 计全部有记录的关系，含嵌套关系。所属层次是编码结果；同一主体的倡议往往同属一层。
claim-layer_assortativity_within = 各层自成一体，并非只因发布主体：在各主体内部随机分配层次，留在同层之内的联系更少。
claim-layer_assortativity_within-caveat = 已排除发布主体专注于某一层所造成的影响；只有一份文本的主体无从重新分配。
claim-trickle_down = 影响自法律层向下传至伦理层与技术层，多于自下而上。
claim-trickle_down-caveat = 沿“源自”“落实”“援引”三类关系，仅计不同层次之间。
claim-soft_before_hard = 与硬法相联系的软法，先于该硬法出现。
claim-soft_before_hard-caveat = 仅计年份已知的软法与硬法之间的援引、源自与落实关系。
claim-form_by_layer = 治理形式按层次分工：由谁治理与在哪一层治理相互关联。
claim-form_by_layer-caveat = 两者均为对同一文本的编码。
claim-non_binding = 多数国际人工智能安排不具法律约束力。
claim-non_binding-caveat = 与一半相比；约束力指文本本身，而非实际效果。所计条目多取自国际组织的名录。
claim-layer_governors_technical = 与其他层相比，技术层更多由私营主体与多利益攸关方治理。
claim-layer_governors_technical-caveat = 本表并非企业行动的全面普查。
claim-layer_governors_legal = 与其他层相比，法律层更多由国家与国际组织治理。
claim-layer_governors_legal-caveat = 法律由国家制定，部分源于“法律”的定义本身。
claim-military_soft = 与其他议题相比，军事人工智能较少受有约束力的法律规范。
claim-military_soft-caveat = 有约束力的条目本就很少，差异因而有限。
claim-nested_in_old = 多数政府间倡议设于2016年以前成立的机制之内。
claim-nested_in_old-caveat = 需要依托机构的成立年份；有多个依托机构时，其中一个早已成立即可。
claim-eu_us = 与美国相比，欧盟更多以有约束力的法律治理人工智能。
claim-eu_us-caveat = 仅计原分析所提及的文本，使双方收集口径一致；指示各机构的美国行政令计为有约束力。
claim-growth = 新倡议逐年增多。
claim-growth-caveat = 仅计2010年以来的完整年份；近年的情况比早年更为人知。
claim-centralisation_trend = 关系网络逐年趋于集中，超出同样的启动年份随机落在各倡议上的结果。
claim-centralisation_trend-caveat = 关系按现状计算，其起始时间大多不详。
claim-linking = 倡议启动越晚，与较早倡议的联系越多，超出存量增长所能解释的程度。
claim-linking-caveat = 较新的文本可能读得更为仔细。
claim-clubs = 少数国家的俱乐部与双边安排，晚于全球性与区域性安排。
claim-clubs-caveat = 只说明时间先后，不说明因果。
claim-left_out_regions = 非洲、拉丁美洲和亚洲的非高收入国家参与的倡议少于其他国家。
claim-left_out_regions-caveat = 指成员资格，而非影响力；普遍性机构的名单会拉平差距。
claim-left_out_incomes = 高收入国家参与的倡议多于其他国家。
claim-left_out_incomes-caveat = 指成员资格，而非影响力。
claim-pathways = 路径相同（权力、安全、发展）的国家比路径不同的国家更多加入相同的倡议。
claim-pathways-caveat = 原分析只为少数国家归类。
claim-layer_model = 各层有其自身的工具：倡议的类型与主要层次相互关联。
claim-layer_model-caveat = 类型与层次编自同一文本；检验的是各层能否区分，而非模型是否正确。
claim-layer_governors_ethical = 与其他层相比，伦理层更多由私营主体与国际组织治理。
claim-layer_governors_ethical-caveat = 单个企业的准则只有在来源提及时才收录。
claim-legal_layer_hard_law = 在法律层中，有约束力的法律多于任何其他效力类别。
claim-legal_layer_hard_law-caveat = 限于法律层的国际单位；按定义，政治承诺也属于该层。
claim-firms_bottom_up = 在测试、审计与监测人工智能方面，由企业与多利益攸关方主导的情形多于其他方面。
claim-firms_bottom_up-caveat = 企业承担了全部工作的多大部分无从判断：所检索的名录多为国际组织的名录。
claim-firms_outside = 在政府间倡议中，名单列有企业者不足四分之一。
claim-firms_outside-caveat = 仅计有成员记录的倡议，其中多数为国家名单；接受咨询的企业不算成员。
claim-intrinsic_safety_core = 国际峰会、对话与宣言涉及内生安全的次数多于其他任何风险类别。
claim-intrinsic_safety_core-caveat = 只计某类风险是否出现，不计其在文本中的分量。
claim-general_norms = 确立规范是政府间倡议最常见的功能。
claim-general_norms-caveat = 规范的精确程度未编码。
claim-agenda_of_rich = 2024年以前，以发展为议题的国际倡议不足四分之一。
claim-agenda_of_rich-caveat = 每条目最多六个议题；不涉及重要性。所计条目多取自国际组织的名录。
claim-agenda_of_rich_members = 与其他倡议相比，以发展或能力建设为主题的倡议中高收入国家占比较低。
claim-agenda_of_rich_members-caveat = 仅计国家名单；普遍性机构无论议题为何，高收入国家占比都一样。
claim-western_values = 与其他文本相比，西方机构（欧盟、经合组织、七国集团、欧洲委员会、北约）的文本更常涉及人权。
claim-western_values-caveat = 只说明人权出现在哪里，不说明采取谁的解释。贸易与技术理事会和自由在线联盟亦计为西方机构。
claim-bodies_overregulate = 联合国、教科文组织、国际电联、经合组织、七国集团和二十国集团就人工智能发布的文件多数具有约束力。
claim-bodies_overregulate-caveat = 只检验“繁琐法规”：准则是否含糊未编码。
claim-weak_consensus = 2023年以来的全球性倡议中，具有法律约束力者不足一半。
claim-weak_consensus-caveat = 指文本效力；共识的深度未编码。
claim-industry_norms = 截至2020年，私营与多利益攸关方倡议中属于技术层或伦理层者，占比高于其他倡议。
claim-industry_norms-caveat = 仅计国际条目；如此早的条目不多。
claim-eu_us_bodies = 欧盟的机构比美国的机构更多承担制定规则与监督的职能。
claim-eu_us_bodies-caveat = 成员国主管机构不在表中。
claim-geopolitics_drives = 大国的多数国内举措针对地缘政治或国家安全风险。
claim-geopolitics_drives-caveat = 指来源所提及条目中的占比，而非政府全部举措；计美、中、俄、英、法、印、日七国。
claim-us_alone_power = 与其他国家相比，美国的举措更常针对地缘政治或国家安全风险。
claim-us_alone_power-caveat = 美国条目的来源较其他国家更为详尽。
claim-security_hard_law = 欧盟、英国与印度比中国、日本、俄罗斯、美国更多采用有约束力的法律。
claim-security_hard_law-caveat = 仅计原分析所提及的文本；欧盟文本远多于英印两国。
claim-development_soft_law = 中国、日本和俄罗斯的国内举措中，有约束力者不足一半。
claim-development_soft_law-caveat = 国家条目为来源所提及者，并非普查。
claim-us_orders = 美国的多数文件是行政令、战略、规划或指南。
claim-us_orders-caveat = 各州法律仅在被提及时收录。
claim-uk_turn = 2023年起，英国的举措比此前更常以安全为主题。
claim-uk_turn-caveat = 条目很少；表中没有“路径”一栏。
claim-us_deepening = 美国涉及军事用途与安全的举措晚于其他举措。
claim-us_deepening-caveat = 指来源所提及条目的启动年份。
claim-principles_only = 截至2020年启动的举措中，具有法律约束力者不足一半。
claim-principles_only-caveat = 国家与国际条目合计；受收录缺口影响。
claim-principles_since = 2021年以来，国内举措中具有法律约束力者仍不足一半。
claim-principles_since-caveat = 以此后年份检验当年的预测；少数综合性法律的分量可能超过许多规划。
claim-china_open = 与美国相比，中国的国际倡议更常以发展与能力建设为主题。
claim-china_open-caveat = 仅计由两国之一单独发起的条目。
claim-risks_by_path = 同层倡议所针对的风险类别比不同层倡议更为一致。
claim-risks_by_path-caveat = 风险与层次由同一编码者编出。
claim-actor_issue_split = 同一形式的倡议比不同形式的倡议有更多共同议题。
claim-actor_issue_split-caveat = 指形式而非行为体：学界与公民社会无法区分。
claim-member_groups_differ = 范围相同的倡议比范围不同的倡议有更多共同议题。
claim-member_groups_differ-caveat = 范围按编码：全球、区域、诸边、双边。
claim-converging = 较新的倡议在议题上比较早的倡议更为相似。
claim-converging-caveat = 以启动年份的后一半与前一半比较。
claim-competition_grows = 与较早倡议相比，较新倡议中议题相同而毫无共同成员的配对更多。
claim-competition_grows-caveat = 竞争由结构推断，并未采用“竞争”关系。
claim-overlap_or_division = 成员相同的倡议往往议题也相同。
claim-overlap_or_division-caveat = 更多即为拥挤，更少则为分工；规则冲突不可见。
claim-great_power_consent = 中美两国同席的倡议，成员数多于名单与成员总数所能解释的程度。
claim-great_power_consent-caveat = 不能说明因果：开放的机构两国都会加入。
claim-two_models_fit = 欧盟与美国同席的次数，多于两者参与总数所能解释的程度。
claim-two_models_fit-caveat = 共同成员不等于意见一致。
claim-us_centred_clubs = 在诸边与双边倡议中，美国的参与多于任何其他国家或联盟。
claim-us_centred_clubs-caveat = 仅计有成员记录的俱乐部。
claim-blocs_divide = 中美同席的倡议早于只有其中一方参加的倡议。
claim-blocs_divide-caveat = 以倡议启动年份计，而非加入日期。
claim-pathways_coexist = 在有多个已归类成员的倡议中，多数包含不止一条路径。
claim-pathways_coexist-caveat = 仅计原分析归类的七个行为体；其中欧盟与英国同属一条路径。
claim-eu_one_actor = 与其他高收入国家相比，欧盟成员国彼此加入的倡议更为一致。
claim-eu_one_actor-caveat = 不含以欧盟名义参加或由欧盟发布的倡议。
claim-loose_coupling = 各家族之间松散耦合：倡议与同一发布主体的倡议之间的联系，多于发布主体随机分配的结果。
claim-loose_coupling-caveat = 沿援引、源自、落实、协调与承接关系；未查到的关系不计。
claim-core_periphery = 存在核心：关系最多的十分之一彼此相连的程度，超过各自关系数所能解释者。
claim-core_periphery-caveat = 检验超出关系数之外的核心；核心包括谁取决于比较单位。
claim-no_single_frame = 没有任何机构参与全部关系的一半以上。
claim-no_single_frame-caveat = 就关系最多的单位或机构而言；以一半为单一框架的界线是本项目的选择。
claim-polycentric = 联合国、经合组织和七国集团各自的伙伴都多于其他任何机构。
claim-polycentric-caveat = 以三者中最弱者与其他最强者（含欧盟）比较。
claim-un_umbrella = 在家族之间的联系中，指向联合国者来自更新的倡议。
claim-un_umbrella-caveat = 计援引、源自与落实关系，以援引一方的启动年份为准；以年份检验该建议是否实现。
claim-brussels_effect = 其他家族的倡议援引欧盟多于援引任何其他家族。
claim-brussels_effect-caveat = 指文件之间的援引，而非企业的做法。
claim-soft_and_hard = 软法与硬法文本之间的联系多于标签随机分配的结果。
claim-soft_and_hard-caveat = 限于软法与硬法文本之间的援引、源自与落实关系。
claim-standards_links = 制定标准的倡议彼此之间的联系，少于其在有联系的倡议中随机分布的结果。
claim-standards_links-caveat = 指文件之间的联系；标准是否兼容未编码。
claim-states_lead = 由政府或国际组织主导的倡议晚于其他倡议。
claim-states_lead-caveat = 发起不等于主导，也不判断占比：所检索的名录以政府和国际组织为主，企业名录较少。
claim-mixed_actors = 多利益攸关方倡议晚于其他国际倡议。
claim-mixed_actors-caveat = 按组织形式；政府间机构的非国家成员很少列出。
claim-lifecycle = 从事测试、审计与监测的倡议晚于其他倡议。
claim-lifecycle-caveat = 部署前后未编码。
claim-growth_since_2016 = 截至2023年底，至少有五十项国际倡议在运作。
claim-growth_since_2016-caveat = 为下限；本表已比当时统计的清单更为完整。
claim-plural_forms = 每种形式、每种效力、每一层次都有不少于五个国际条目。
claim-plural_forms-caveat = 某一类别有条目，部分取决于收集方式。
claim-dyads_all_kinds = 国际倡议之间，嵌套、重叠、平行三种配对均有出现。
claim-dyads_all_kinds-caveat = 所计为最少一类的配对数；议题编码越粗，重叠显得越多。
claim-unesco_uptake = 教科文组织建议书所覆盖国家中，采用其评估方法者不足四分之一。
claim-unesco_uptake-caveat = 需要一份注明日期的评估国家名单。
claim-pai_decline = 2020年以来，人工智能伙伴关系的退出成员多于新加入者。
claim-pai_decline-caveat = 有记录的退出数减去加入数。
claim-named_links = 原文列举的三处联系均有记录。
claim-named_links-caveat = 2022年的路线图早于正式通过的法案，见更正。
claim-ai_act_reference = 2024年以来，欧盟以外的倡议援引或源自《人工智能法案》。
claim-ai_act_reference-caveat = 至少两项；没有援引的相似不计。
claim-bletchley_first = 没有任何国家间人工智能宣言、原则或建议书早于《布莱奇利宣言》。
claim-bletchley_first-caveat = 指政府与国际组织的文本；就前沿安全而言它可能是首份。
claim-us_continuity = 美国研发战略计划贯穿三届政府：各版依次承接。
claim-us_continuity-caveat = 以有记录的承接关系为准。
claim-us_order_outlives = 2023年10月的美国行政令在政府更替后仍然有效。
claim-us_order_outlives-caveat = 以后来的事实检验预测：指行政令本身，而非其计划的遗存。
claim-eu_digital_continuity = 《人工智能法案》与多数既有数字法规（GDPR、DSA、DMA、《数据法》）有联系。
claim-eu_digital_continuity-caveat = 至少四项中的三项；仅计有记录的关系。
claim-ttc_limited = 贸易与技术理事会没有具有法律约束力的文本，也没有2024年之后的文本。
claim-ttc_limited-caveat = 所涉文本列于下方。
claim-strategies_39 = 截至2020年，已有39个国家出台战略或规划。
claim-strategies_39-caveat = 表中仅有来源所提及的战略。
claim-gpai_value_club = GPAI的多数创始成员为高收入国家，且中国不在其成员之列。
claim-gpai_value_club-caveat = 由谁主导、出于何种动机属于解读。
claim-us_alliance = 2025年以来，美国与他国就算力与供应链达成安排。
claim-us_alliance-caveat = 至少两项；联盟能否持久尚无法判断。
claim-firms_in_military = 没有任何国家间军事人工智能倡议把企业列为成员。
claim-firms_in_military-caveat = 仅计有成员记录的倡议；合同不在表中。
claim-governance_in_plans = 中国的多数原则、指南、标准与法律是对规划的落实。
claim-governance_in_plans-caveat = 仅计有记录的关系，中国条目之间的关系记录很少。
finding-see = 参见{ $page }
spec-curve-show = 显示全部切分方式
spec-curve-hide = 收起曲线
findings-population = 以下发现针对整个集合，不受其他筛选影响。
findings-table = 全部发现（表格）
findings-best = 最站得住脚的 { $count } 项发现
findings-best-reading = 对整个集合检验的 { $count } 项论断中，{ $stands } 项无论如何切分都成立；这里列出在最多切分方式下成立的几项，每个页面至多一项。
findings-best-all = 查看全部发现以及不成立的论断
finding-claim = 论断
finding-support = 支持比例
spec-chance = 随机水平（95%）
spec-for = 显著支持该论断
spec-against = 显著相反
spec-neither = 不显著
too-few-members = 数据过少：有两名以上成员的单位为 { $said } 个，至少需要 12 个。
too-few-ties = 数据过少：关系为 { $said } 条，至少需要 20 条。
too-few-tied = 数据过少：有关系的单位为 { $said } 个，至少需要 15 个。
too-few-groups = 数据过少：不少于五个单位的组为 { $said } 个，至少需要两组。
too-few-group = 数据过少：其中一组仅 { $said } 个，至少需要 5 个。
too-few-states = 数据过少：其中一组仅 { $said } 个国家，至少需要 5 个。
too-few-units = 数据过少：单位为 { $said } 个，至少需要 12 个。
too-few-years = 数据过少：年份为 { $said } 个，至少需要 8 个。
too-few-families = 数据过少：处于两个以上单位家族中的单位为 { $said } 个，至少需要 5 个。
too-few-powers = 数据过少：两国之一的成员资格仅 { $said } 项，至少需要 5 项。
too-few-known = 已知信息过少（{ $said }），至少需要五分之四。
too-few-no-ties = 在本集合中没有有据可查的关系。
reason-fewer-than-two-cells-carry-the-claim = 能够承载该论断的问题（单位、成员口径）不足两个。
reason-not-significant-once-corrected-for-the-number-of-findings = 经发现总数的多重检验校正后不再显著。
reason-no-memberships-of-states = 没有国家成员。

thin = 估计存在者中，本表收录不足 { $enough } 的有：{ $parts }。凡涉及这些部分，所见差异既反映现实，也反映检索。
thin-part = { $name }（{ $share }）
completeness = 遗漏多少
completeness-text = 名册所属发布者的文本与机构中，本表约收录 **{ $share }**（估计共 { $estimate } 项，已收 { $held } 项；95% 区间为 { $low } 至 { $high }）。比例低于 80% 之处，按发布者或区域的计数既反映世界，也反映检索。
completeness-reading = 对同一范围作了两次相互独立的检索，第二次未见本表。以 Chapman 估计量由两次共同查到的数目推算总数。第二次检索按名称查到者不计。两次所查页面出自同一存档，故总数为下限，比例为上限。逐项结果见 searches.csv。
completeness-all = 合计
completeness-stratum = 范围
completeness-first = 首次检索
completeness-second = 第二次检索
completeness-both = 两次均有
completeness-held = 已成行
completeness-estimate = 估计总数
completeness-share = 比例
completeness-share-low = 比例下限
completeness-share-high = 比例上限

about-complex = 机制复合体是指某一领域没有单一机构统辖，而由众多部分重叠、相互嵌套、互无上下级之分的倡议共同治理。这里逐一标名、定位；各页呈现它们在何处重叠、何者嵌套于何者之中、作用于哪一层次，以及每一项依据何种证据。
first-page-without-scripts = 图表需要 JavaScript。不使用 JavaScript 时，每项倡议和每个成员各有网页，每张表格各有网址。
