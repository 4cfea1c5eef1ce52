### العربية، كما تُكتب في الصحف العربية الكبرى.

## اللغة

direction = rtl

list-locale = ar

between-sentences = { " " }
between-items = { "؛ " }
between-parts = { "، " }

# فاصلة قبل الواو، كي لا يُعطف البند على المرجع الذي قبله: «أقل من المتوسط العالمي بنسبة 28%،
# ونحو خُمس مستوى أميركا». والواو تتصل بأول البند، فلا مسافة بعدها.
between-relations = { "، و" }

folded-articles = { "ال" }
common-words = { "" }
elided = { "" }
thousands-in-words = yes
counts-in-myriads = no
thousands-of-millions = { "" }
first-of-month = { "" }

in-sentence = { $name }

## الأعداد والسنوات والوحدات

# بمسافة لا تنكسر.
quantity = { $number } { $unit }
money = { "" }
percent = { $number }%
# لا تأتي إلا بعد «بمقدار»، ولذلك فهي مجرورة (نقطتين، لا نقطتان).
points =
    { $number ->
        [one] نقطة مئوية واحدة
        [two] نقطتين مئويتين
        [few] { $number } نقاط مئوية
       *[other] { $number } نقطة مئوية
    }
span = { $from }–{ $to }
no-data = لا بيانات
not-applicable = لا ينطبق ({ $reason })
permanent = بصفة دائمة

## العناوين، وما ينبغي أن يُعرف عن الرقم

heading = { $label } عام { $year }
of-year = { $text } ({ $year })
of-no-year = { $text } (بلا سنة)
as-of = البيانات حتى { $date }.
about = عن هذا الرقم: { $label }
source = المصدر: { $name }.
source-edition = المصدر: { $name }، إصدار { $edition }.
edition = إصدار { $edition }
read-on = تاريخ الاطلاع: { $date }
term-source = المصدر:
term-edition = الإصدار:
term-read-on = تاريخ الاطلاع:
term-license = الترخيص:
term-note = ملاحظة:
term-year = السنة:
term-full-figure = الرقم كاملاً:

## الجملة التي تقارن

lead = { $name }: { $quantity }
told-year = عام { $year }
relations = ، { $list }.
no-relations = { $lead }.

# لا يسبق المرجع حرف متصل به، ولا فعل يطابقه.
same = مثل { $reference }
about-same = مثل { $reference } تقريباً
percent-above = أعلى من { $reference } بنسبة { $percent }
percent-below = أقل من { $reference } بنسبة { $percent }
just-above = أعلى من { $reference } بأقل من { $percent }
just-below = أقل من { $reference } بأقل من { $percent }
fraction =
    { $fraction ->
        [half] نصف مستوى { $reference }
        [two-fifths] خُمسا مستوى { $reference }
        [third] ثلث مستوى { $reference }
        [quarter] ربع مستوى { $reference }
        [fifth] خُمس مستوى { $reference }
        [sixth] سُدس مستوى { $reference }
        [seventh] سُبع مستوى { $reference }
        [eighth] ثُمن مستوى { $reference }
        [ninth] تُسع مستوى { $reference }
       *[tenth] عُشر مستوى { $reference }
    }
about-fraction =
    { $fraction ->
        [half] نحو نصف مستوى { $reference }
        [two-fifths] نحو خُمسَي مستوى { $reference }
        [third] نحو ثلث مستوى { $reference }
        [quarter] نحو ربع مستوى { $reference }
        [fifth] نحو خُمس مستوى { $reference }
        [sixth] نحو سُدس مستوى { $reference }
        [seventh] نحو سُبع مستوى { $reference }
        [eighth] نحو ثُمن مستوى { $reference }
        [ninth] نحو تُسع مستوى { $reference }
       *[tenth] نحو عُشر مستوى { $reference }
    }
share = نحو { $percent } من مستوى { $reference }
tiny-share = أقل من { $percent } من مستوى { $reference }
# «ضعف» لمثلَي الشيء، و«3 أضعاف» لثلاثة أمثاله. والتمييز المنصوب لا يُضاف، فيُقال «11 ضعفاً لمستوى».
times =
    { $times ->
        [2] ضعف مستوى { $reference }
        [few] { $times } أضعاف مستوى { $reference }
        [many] { $times } ضعفاً لمستوى { $reference }
       *[other] { $times } ضعف مستوى { $reference }
    }
about-times =
    { $times ->
        [2] نحو ضعف مستوى { $reference }
        [few] نحو { $times } أضعاف مستوى { $reference }
        [many] نحو { $times } ضعفاً لمستوى { $reference }
       *[other] نحو { $times } ضعف مستوى { $reference }
    }
above = أعلى من { $reference } بمقدار { $gap }
below = أقل من { $reference } بمقدار { $gap }
far-above = أعلى بكثير من { $reference }
far-below = أقل بكثير من { $reference }

no-data-for = لا تتوفر بيانات عن { $list }.
does-not-apply-to = لا ينطبق ذلك على { $list }.

## سنوات تولّي شيء ما، والقوائم، في تلك الجملة

years =
    { $count ->
        [zero] لا سنوات
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
       *[other] { $count } سنة
    }
years-more =
    { $count ->
        [one] أكثر من { $reference } بسنة واحدة
        [two] أكثر من { $reference } بسنتين
        [few] أكثر من { $reference } بفارق { $count } سنوات
       *[other] أكثر من { $reference } بفارق { $count } سنة
    }
years-fewer =
    { $count ->
        [one] أقل من { $reference } بسنة واحدة
        [two] أقل من { $reference } بسنتين
        [few] أقل من { $reference } بفارق { $count } سنوات
       *[other] أقل من { $reference } بفارق { $count } سنة
    }
years-alike = بالتساوي مع { $reference }
years-for =
    { $count ->
        [zero] لا سنوات في حالة { $reference }
        [one] سنة واحدة في حالة { $reference }
        [two] سنتان في حالة { $reference }
        [few] { $count } سنوات في حالة { $reference }
       *[other] { $count } سنة في حالة { $reference }
    }
permanent-too = الأعضاء الدائمون: { $list }.
together = السنوات المشتركة: { $years }.
never-together =
    { $count ->
        [2] لا سنوات مشتركة.
       *[other] لا سنوات مشتركة بينها جميعاً.
    }
before =
    { $count ->
        [one] قبل { $reference } بسنة واحدة
        [two] قبل { $reference } بسنتين
        [few] قبل { $reference } بفارق { $count } سنوات
       *[other] قبل { $reference } بفارق { $count } سنة
    }
after =
    { $count ->
        [one] بعد { $reference } بسنة واحدة
        [two] بعد { $reference } بسنتين
        [few] بعد { $reference } بفارق { $count } سنوات
       *[other] بعد { $reference } بفارق { $count } سنة
    }
same-year = في السنة نفسها مع { $reference }
# بلا معدود: قد تكون البنود لغات أو منظمات أو غيرها.
items =
    { $count ->
        [one] واحد في القائمة
        [two] اثنان في القائمة
       *[other] { $count } في القائمة
    }
shared =
    { $count ->
        [0] لا شيء مشترك مع { $reference }
        [one] واحد مشترك مع { $reference }
        [two] اثنان مشتركان مع { $reference }
       *[other] { $count } مشتركة مع { $reference }
    }
only = { $name } فقط
all = مشترك بين الجميع
both = مشترك بين الاثنين

## الهدف

target-of =
    { $year ->
        [none] الهدف
       *[other] هدف عام { $year }
    }
target-rule = { $value }: { $label }
target-percent = { $percent }
target-is =
    { $year ->
        [none] الهدف المحدد هو { $value }.
       *[other] الهدف المحدد لعام { $year } هو { $value }.
    }
target-exactly =
    { $year ->
        [none] وهذا الرقم يطابق الهدف تماماً.
       *[other] وهذا الرقم يطابق هدف عام { $year } تماماً.
    }
target-about =
    { $year ->
        [none] وهذا الرقم يقارب الهدف البالغ { $value }.
       *[other] وهذا الرقم يقارب هدف عام { $year } البالغ { $value }.
    }
target-met =
    { $year ->
        [none] وهذا الرقم يحقق الهدف البالغ { $value }.
       *[other] وهذا الرقم يحقق هدف عام { $year } البالغ { $value }.
    }
above-target =
    { $year ->
        [none] ويزيد هذا الرقم بمقدار { $gap } على الهدف البالغ { $value }.
       *[other] ويزيد هذا الرقم بمقدار { $gap } على هدف عام { $year } البالغ { $value }.
    }
below-target =
    { $year ->
        [none] ويقل هذا الرقم بمقدار { $gap } عن الهدف البالغ { $value }.
       *[other] ويقل هذا الرقم بمقدار { $gap } عن هدف عام { $year } البالغ { $value }.
    }
far-above-target =
    { $year ->
        [none] وهذا الرقم أعلى بكثير من الهدف البالغ { $value }.
       *[other] وهذا الرقم أعلى بكثير من هدف عام { $year } البالغ { $value }.
    }
far-below-target =
    { $year ->
        [none] وهذا الرقم أقل بكثير من الهدف البالغ { $value }.
       *[other] وهذا الرقم أقل بكثير من هدف عام { $year } البالغ { $value }.
    }

## المراتب، بدءاً من أكبر رقم

rank =
    { $tied ->
        [yes] في المرتبة { $place } (مكرر) تنازلياً من أصل { $of }
       *[no] في المرتبة { $place } تنازلياً من أصل { $of }
    }
rank-highest =
    { $tied ->
        [yes] في المرتبة الأعلى (مكرر) من أصل { $of }
       *[no] في المرتبة الأعلى من أصل { $of }
    }
rank-lowest =
    { $tied ->
        [yes] في المرتبة الأدنى (مكرر) من أصل { $of }
       *[no] في المرتبة الأدنى من أصل { $of }
    }
# جملة اسمية: الفعل يقتضي المطابقة مع الاسم.
ranks =
    { $earlier ->
        [0] { $name } { $rank }.
        [one] { $name } { $rank }، ورقم واحد منها من سنة سابقة.
        [two] { $name } { $rank }، ورقمان منها من سنوات سابقة.
       [few] { $name } { $rank }، و{ $earlier } أرقام منها من سنوات سابقة.
        [many] { $name } { $rank }، و{ $earlier } رقماً منها من سنوات سابقة.
       *[other] { $name } { $rank }، و{ $earlier } رقم منها من سنوات سابقة.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: خارج الترتيب
and-others =
    { $count ->
        [one] { $name } مع مكان آخر
        [two] { $name } مع مكانين آخرين
        [few] { $name } مع { $count } أماكن أخرى
        [many] { $name } مع { $count } مكاناً آخر
       *[other] { $name } مع { $count } مكان آخر
    }

## الرسوم

target = الهدف
named = { $name } { $value }
place-at = { $name }: { $value }، { $rank }
point = أشر إلى إحدى العلامات لمعرفة ما تمثله.
line = { $name } من { $from } عام { $from-year } إلى { $to } عام { $to-year }
lines = الخطوط عبر السنوات: { $list }.
field =
    { $count ->
        [one] مكان واحد، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
        [two] مكانان، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
        [few] { $count } أماكن، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
        [many] { $count } مكاناً، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
       *[other] { $count } مكان، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [one] مكان واحد عند { $value }.
        [two] مكانان، كلاهما عند { $value }.
        [few] { $count } أماكن، كلها عند { $value }.
        [many] { $count } مكاناً، كلها عند { $value }.
       *[other] { $count } مكان، كلها عند { $value }.
    }

## الجداول

place = المكان
value = القيمة
rank-head = المرتبة
year-head = السنة
years-head = السنوات
number-of-years = عددها
difference-from = الفارق عن { $name }
years-in = السنة ({ $unit })

## ما يمكن للقارئ أن يختاره

compare = قارن
compare-fact = قارن: { $label }
compare-with = المقارنة مع
remove = حذف { $name }
view = العرض
bars = أشرطة
side-by-side = جنباً إلى جنب
trend = منحنى
all-places = كل الأماكن
table = جدول
order = الترتيب
as-given = كما وردت
by-value = حسب القيمة
numbers = الأرقام
compared = المختارة
all-years = كل السنوات
year = السنة

## البحث عن مكان

add = أضف مكاناً
places = الأماكن
suggested = مقترحات
found = النتائج
editors = في هذا المقال
next-above = التالي صعوداً
next-below = التالي نزولاً
compared-already = ضمن المقارنة
not-found = لا نتائج للبحث عن «{ $text }».
places-found =
    { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكاناً
       *[other] { $count } مكان
    }
full =
    { $most ->
        [one] تشمل المقارنة مكاناً واحداً، وهو الحد الأقصى. احذفه لإضافة { $name }.
        [two] تشمل المقارنة مكانين، وهو الحد الأقصى. احذف أحدهما لإضافة { $name }.
        [few] تشمل المقارنة { $most } أماكن، وهو الحد الأقصى. احذف أحدها لإضافة { $name }.
        [many] تشمل المقارنة { $most } مكاناً، وهو الحد الأقصى. احذف أحدها لإضافة { $name }.
       *[other] تشمل المقارنة { $most } مكان، وهو الحد الأقصى. احذف أحدها لإضافة { $name }.
    }

## ما يمكن أخذه

take = المشاركة والتنزيل
copy = نسخ
download = تنزيل
link = رابط هذا العرض
share-it = مشاركة…
citation = نص التوثيق
frame = رمز التضمين
png = صورة (PNG)
svg = رسم (SVG)
csv = بيانات (CSV)
json = بيانات (JSON)
link-copied = نُسخ رابط هذا العرض.
citation-copied = نُسخ نص التوثيق.
frame-copied = نُسخ رمز التضمين.
shared-it = تمت المشاركة.
not-shared = تعذّرت المشاركة عبر المتصفح، ونُسخ الرابط بدلاً من ذلك.
saved = جارٍ تنزيل { $file }.
copy-by-hand = لا يسمح المتصفح للصفحة بالنسخ. يمكنك النسخ من هنا:
not-taken = تعذّر إتمام العملية. حاول مرة أخرى لاحقاً.

cited = { $title }: { $facts }. { $place }
cited-sources =
    { $count ->
        [one] { $title }: { $facts }. المصدر: { $sources }. { $place }
        [two] { $title }: { $facts }. المصدران: { $sources }. { $place }
       *[other] { $title }: { $facts }. المصادر: { $sources }. { $place }
    }
cited-page = «{ $page }»، { $address }

## الصفحة داخل إطار

frame-failed = تعذّر عرض هذه البطاقة.
frame-origin = أرقام هذه البطاقة واردة في رابطها، وليس مصدرها { $origin }.
frame-noscript = تحتاج هذه البطاقة إلى JavaScript.
