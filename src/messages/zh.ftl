# 简体中文，按内地报刊习惯：标点全角，汉字与数字、拉丁字母之间不加空格。

direction = ltr
list-locale = zh
between-sentences = { "" }
between-items = { "；" }
between-parts = { "，" }
# 各项比较是分句，不是名词，不能用“、”“和”连接，故用逗号。
between-relations = { "，" }
folded-articles = { "" }
common-words = { "" }
elided = { "" }
thousands-in-words = yes
counts-in-myriads = yes
thousands-of-millions = { "" }
first-of-month = { "" }
in-sentence = { $name }

quantity = { $number }{ $unit }
money = { $minus }{ $sign }{ $number }
percent = { $number }%
points = { $number }个百分点
# 年份起止用一字线（GB/T 15834）。
span = { $from }—{ $to }
no-data = 无数据
not-applicable = 不适用（{ $reason }）
permanent = 常任

heading = { $label }（{ $year }年）
of-year = { $text }（{ $year }年）
of-no-year = { $text }（未注明年份）
as-of = 截至{ $date }。
about = 数据说明：{ $label }
source = 来源：{ $name }。
source-edition = 来源：{ $name }，{ $edition }版。
edition = { $edition }版
read-on = { $date }查阅
term-source = 来源：
term-edition = 版本：
term-read-on = 查阅日期：
term-license = 许可：
term-note = 注：
term-year = 年份：
term-full-figure = 完整数值：

lead = { $name }：{ $quantity }
told-year = { $year }年
relations = ，{ $list }。
no-relations = { $lead }。

same = 与{ $reference }相同
about-same = 与{ $reference }大致相当
percent-above = 比{ $reference }高{ $percent }
percent-below = 比{ $reference }低{ $percent }
just-above = 比{ $reference }高出不到{ $percent }
just-below = 比{ $reference }低不到{ $percent }
fraction =
    { $fraction ->
        [half] 是{ $reference }的一半
        [two-fifths] 是{ $reference }的五分之二
        [third] 是{ $reference }的三分之一
        [quarter] 是{ $reference }的四分之一
        [fifth] 是{ $reference }的五分之一
        [sixth] 是{ $reference }的六分之一
        [seventh] 是{ $reference }的七分之一
        [eighth] 是{ $reference }的八分之一
        [ninth] 是{ $reference }的九分之一
       *[tenth] 是{ $reference }的十分之一
    }
about-fraction =
    { $fraction ->
        [half] 约为{ $reference }的一半
        [two-fifths] 约为{ $reference }的五分之二
        [third] 约为{ $reference }的三分之一
        [quarter] 约为{ $reference }的四分之一
        [fifth] 约为{ $reference }的五分之一
        [sixth] 约为{ $reference }的六分之一
        [seventh] 约为{ $reference }的七分之一
        [eighth] 约为{ $reference }的八分之一
        [ninth] 约为{ $reference }的九分之一
       *[tenth] 约为{ $reference }的十分之一
    }
share = 约为{ $reference }的{ $percent }
tiny-share = 不到{ $reference }的{ $percent }
# “2倍”不写“两倍”，与同一句中的“2.5倍”“4倍”一致。
times = 是{ $reference }的{ $times }倍
about-times = 约为{ $reference }的{ $times }倍
above = 比{ $reference }高{ $gap }
below = 比{ $reference }低{ $gap }
far-above = 远高于{ $reference }
far-below = 远低于{ $reference }

no-data-for = { $list }无数据。
does-not-apply-to = 此项不适用于{ $list }。

years = { $count }年
years-more = 比{ $reference }多{ $count }年
years-fewer = 比{ $reference }少{ $count }年
years-alike = 与{ $reference }年数相同
years-for = { $reference }为{ $count }年
permanent-too = 常任：{ $list }。
together = 相同年份：{ $years }。
never-together =
    { $count ->
        [2] 没有相同年份。
       *[other] 没有各方共同的年份。
    }
before = 比{ $reference }早{ $count }年
after = 比{ $reference }晚{ $count }年
same-year = 与{ $reference }同年
items =
    { $count ->
       *[other] 共{ $count }项
    }
shared =
    { $count ->
        [0] 与{ $reference }没有相同项
       *[other] 与{ $reference }有{ $count }项相同
    }
only = 仅{ $name }
all = 各方共有
both = 双方共有

target-of =
    { $year ->
        [none] 目标
       *[other] { $year }年目标
    }
target-rule = { $value }：{ $label }
target-percent = { $percent }
target-is =
    { $year ->
        [none] 目标值为{ $value }。
       *[other] { $year }年目标值为{ $value }。
    }
target-exactly =
    { $year ->
        [none] 这恰好等于目标值。
       *[other] 这恰好等于{ $year }年目标值。
    }
# 先说目标值，再说差额：连写会混读（“比目标值2高1.4吨”），括号会像编号。
target-about =
    { $year ->
        [none] 目标值为{ $value }，此数与其大致相当。
       *[other] { $year }年目标值为{ $value }，此数与其大致相当。
    }
target-met =
    { $year ->
        [none] 目标值为{ $value }，此数已达标。
       *[other] { $year }年目标值为{ $value }，此数已达标。
    }
above-target =
    { $year ->
        [none] 目标值为{ $value }，此数高{ $gap }。
       *[other] { $year }年目标值为{ $value }，此数高{ $gap }。
    }
below-target =
    { $year ->
        [none] 目标值为{ $value }，此数低{ $gap }。
       *[other] { $year }年目标值为{ $value }，此数低{ $gap }。
    }
far-above-target =
    { $year ->
        [none] 目标值为{ $value }，此数远高于该值。
       *[other] { $year }年目标值为{ $value }，此数远高于该值。
    }
far-below-target =
    { $year ->
        [none] 目标值为{ $value }，此数远低于该值。
       *[other] { $year }年目标值为{ $value }，此数远低于该值。
    }

# 参与排名的可能是国家、城市，也可能是人，故只说“个”。
rank =
    { $tied ->
        [yes] 由高到低并列第{ $place }位（共{ $of }个）
       *[no] 由高到低排第{ $place }位（共{ $of }个）
    }
rank-highest =
    { $tied ->
        [yes] 数值并列最高（共{ $of }个）
       *[no] 数值最高（共{ $of }个）
    }
rank-lowest =
    { $tied ->
        [yes] 数值并列最低（共{ $of }个）
       *[no] 数值最低（共{ $of }个）
    }
ranks =
    { $earlier ->
        [0] { $name }{ $rank }。
       *[other] { $name }{ $rank }，其中{ $earlier }个采用较早年份的数据。
    }
rank-of = { $name }：{ $rank }
no-rank = { $name }：无排名
and-others = { $name }和另外{ $count }个

target = 目标
# 图中标签，名称与数值之间的空格可供换行。
named = { $name } { $value }
place-at = { $name }：{ $value }，{ $rank }
point = 指向标记，即可查看所属地区。
line = { $name }从{ $from-year }年的{ $from }到{ $to-year }年的{ $to }
lines = 历年走势：{ $list }。
field = { $count }个地区，从{ $low }（{ $low-name }）到{ $high }（{ $high-name }）。
field-level = { $count }个地区，均为{ $value }。

place = 名称
value = 数值
rank-head = 排名
year-head = 年份
years-head = 年份
number-of-years = 年数
difference-from = 与{ $name }相比
years-in = 年份（{ $unit }）

compare = 比较
compare-fact = 比较：{ $label }
compare-with = 比较对象
remove = 移除{ $name }
view = 视图
bars = 条形
side-by-side = 对照
trend = 趋势
all-places = 全部地区
table = 表格
order = 顺序
as-given = 原有顺序
by-value = 按数值
numbers = 数据范围
compared = 已选地区
all-years = 历年
year = 年份

add = 添加地区
places = 地区
suggested = 推荐
found = 搜索结果
editors = 本文提及
next-above = 排名高一位
next-below = 排名低一位
compared-already = 已在比较中
not-found = 未找到与“{ $text }”相符的地区。
places-found = { $count }个地区
full = 已在比较{ $most }个地区。请先移除一个，再添加{ $name }。

take = 分享与下载
copy = 复制
download = 下载
link = 此视图的链接
share-it = 分享…
citation = 引用格式
frame = 嵌入代码
png = 图片（PNG）
svg = 矢量图（SVG）
csv = 数据（CSV）
json = 数据（JSON）
link-copied = 已复制此视图的链接。
citation-copied = 已复制引用格式。
frame-copied = 已复制嵌入代码。
shared-it = 已分享。
not-shared = 浏览器无法分享，已改为复制链接。
saved = 正在下载{ $file }。
copy-by-hand = 浏览器不允许网页复制，请从这里复制：
not-taken = 操作未成功，请稍后再试。

cited = { $title }：{ $facts }。{ $place }
cited-sources = { $title }：{ $facts }。来源：{ $sources }。{ $place }
cited-page = 《{ $page }》，{ $address }

frame-failed = 无法显示此资料卡。
frame-origin = 此资料卡的数据由链接带入，并非来自{ $origin }。
frame-noscript = 显示此资料卡需启用JavaScript。
