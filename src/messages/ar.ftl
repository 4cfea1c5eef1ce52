# العربية. الأسماء كما ترد في البيانات، ولا يُلصق بها حرف جر ولا يطابقها فعل.

direction = rtl
list-locale = ar
between-sentences = { " " }
between-items = { "؛ " }
between-parts = { "، " }
between-relations = { "" }
# ما قد يُحذف من أول الكلمة عند البحث.
folded-articles = ال
in-sentence = { $name }

quantity = { $number } { $unit }
percent = { $number }%
points =
    { $number ->
        [zero] { $number } نقطة مئوية
        [one] نقطة مئوية واحدة
        [two] نقطتان مئويتان
        [few] { $number } نقاط مئوية
        [many] { $number } نقطة مئوية
       *[other] { $number } نقطة مئوية
    }
span = { $from }–{ $to }
no-data = لا بيانات
not-applicable = لا ينطبق: { $reason }
permanent = عضوية دائمة

heading = { $label }، { $year }
of-year = { $text } ({ $year })
as-of = البيانات حتى { $date }.
about = عن هذا الرقم: { $label }
source = المصدر: { $name }.
source-edition = المصدر: { $name }، إصدار { $edition }.
edition = إصدار { $edition }
read-on = تاريخ الاطلاع { $date }
term-source = المصدر:
term-edition = الإصدار:
term-read-on = تاريخ الاطلاع:
term-license = الترخيص:
term-note = ملاحظة:
term-year = السنة:
term-full-figure = الرقم الكامل:

lead = { $name }: { $quantity }
relations = ، { $list }.
no-relations = .

same = بمستوى { $reference } نفسه
about-same = بمستوى { $reference } تقريبًا
percent-above = أعلى من { $reference } بنسبة { $percent }
percent-below = أقل من { $reference } بنسبة { $percent }
just-above = أعلى من { $reference } بنسبة تقل عن { $percent }
just-below = أقل من { $reference } بنسبة تقل عن { $percent }
fraction =
    { $fraction ->
        [half] نصف مستوى { $reference }
        [two-fifths] خُمسي مستوى { $reference }
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
        [two-fifths] نحو خُمسي مستوى { $reference }
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
times =
    { $times ->
        [2] ضعف مستوى { $reference }
        [few] { $times } أضعاف مستوى { $reference }
        [many] { $times } ضعفًا لمستوى { $reference }
       *[other] { $times } ضعف مستوى { $reference }
    }
about-times =
    { $times ->
        [2] نحو ضعف مستوى { $reference }
        [few] نحو { $times } أضعاف مستوى { $reference }
        [many] نحو { $times } ضعفًا لمستوى { $reference }
       *[other] نحو { $times } ضعف مستوى { $reference }
    }
above = أعلى من { $reference } بمقدار { $gap }
below = أقل من { $reference } بمقدار { $gap }
far-above = أعلى بكثير من { $reference }
far-below = أقل بكثير من { $reference }

no-data-for = لا بيانات عن { $list }.
does-not-apply-to = لا ينطبق على { $list }.

years =
    { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
years-more =
    { $count ->
        [zero] أكثر من { $reference } بفارق { $count } سنة
        [one] أكثر من { $reference } بفارق سنة واحدة
        [two] أكثر من { $reference } بفارق سنتين
        [few] أكثر من { $reference } بفارق { $count } سنوات
        [many] أكثر من { $reference } بفارق { $count } سنة
       *[other] أكثر من { $reference } بفارق { $count } سنة
    }
years-fewer =
    { $count ->
        [zero] أقل من { $reference } بفارق { $count } سنة
        [one] أقل من { $reference } بفارق سنة واحدة
        [two] أقل من { $reference } بفارق سنتين
        [few] أقل من { $reference } بفارق { $count } سنوات
        [many] أقل من { $reference } بفارق { $count } سنة
       *[other] أقل من { $reference } بفارق { $count } سنة
    }
years-alike = بعدد سنوات { $reference } نفسه
years-for =
    { $count ->
        [zero] { $reference }: { $count } سنة
        [one] { $reference }: سنة واحدة
        [two] { $reference }: سنتان
        [few] { $reference }: { $count } سنوات
        [many] { $reference }: { $count } سنة
       *[other] { $reference }: { $count } سنة
    }
permanent-too = عضوية دائمة: { $list }.
together = السنوات المشتركة: { $years }.
never-together = لا سنة مشتركة.
before =
    { $count ->
        [zero] قبل { $reference } بفارق { $count } سنة
        [one] قبل { $reference } بفارق سنة واحدة
        [two] قبل { $reference } بفارق سنتين
        [few] قبل { $reference } بفارق { $count } سنوات
        [many] قبل { $reference } بفارق { $count } سنة
       *[other] قبل { $reference } بفارق { $count } سنة
    }
after =
    { $count ->
        [zero] بعد { $reference } بفارق { $count } سنة
        [one] بعد { $reference } بفارق سنة واحدة
        [two] بعد { $reference } بفارق سنتين
        [few] بعد { $reference } بفارق { $count } سنوات
        [many] بعد { $reference } بفارق { $count } سنة
       *[other] بعد { $reference } بفارق { $count } سنة
    }
same-year = في السنة نفسها مع { $reference }
items =
    { $count ->
        [0] لا شيء في القائمة
        [one] عنصر واحد في القائمة
        [two] عنصران في القائمة
        [few] { $count } عناصر في القائمة
        [many] { $count } عنصرًا في القائمة
       *[other] { $count } عنصر في القائمة
    }
shared =
    { $count ->
        [0] لا شيء مشترك مع { $reference }
        [one] عنصر واحد مشترك مع { $reference }
        [two] عنصران مشتركان مع { $reference }
        [few] { $count } عناصر مشتركة مع { $reference }
        [many] { $count } عنصرًا مشتركًا مع { $reference }
       *[other] { $count } عنصر مشترك مع { $reference }
    }
only = { $name } فقط
all = لدى الجميع
both = لدى الطرفين

target-of =
    { $year ->
        [none] الهدف
       *[other] هدف { $year }
    }
target-rule = { $value }: { $label }
target-is =
    { $year ->
        [none] الهدف { $value }.
       *[other] هدف { $year } هو { $value }.
    }
target-exactly =
    { $year ->
        [none] وهذا هو الهدف تمامًا.
       *[other] وهذا هو هدف { $year } تمامًا.
    }
target-about =
    { $year ->
        [none] وهذا قريب من الهدف البالغ { $value }.
       *[other] وهذا قريب من هدف { $year } البالغ { $value }.
    }
target-met =
    { $year ->
        [none] وهذا يحقق الهدف البالغ { $value }.
       *[other] وهذا يحقق هدف { $year } البالغ { $value }.
    }
above-target =
    { $year ->
        [none] وهذا أعلى من الهدف البالغ { $value } بمقدار { $gap }.
       *[other] وهذا أعلى من هدف { $year } البالغ { $value } بمقدار { $gap }.
    }
below-target =
    { $year ->
        [none] وهذا أقل من الهدف البالغ { $value } بمقدار { $gap }.
       *[other] وهذا أقل من هدف { $year } البالغ { $value } بمقدار { $gap }.
    }
far-above-target =
    { $year ->
        [none] وهذا أعلى بكثير من الهدف البالغ { $value }.
       *[other] وهذا أعلى بكثير من هدف { $year } البالغ { $value }.
    }
far-below-target =
    { $year ->
        [none] وهذا أقل بكثير من الهدف البالغ { $value }.
       *[other] وهذا أقل بكثير من هدف { $year } البالغ { $value }.
    }

# المراتب من الأعلى إلى الأدنى.
rank =
    { $tied ->
        [yes] المرتبة { $place } مكررة من { $of }
       *[no] المرتبة { $place } من { $of }
    }
rank-highest =
    { $tied ->
        [yes] الأعلى بين { $of } بالتساوي مع غيره
       *[no] الأعلى بين { $of }
    }
rank-lowest =
    { $tied ->
        [yes] الأدنى بين { $of } بالتساوي مع غيره
       *[no] الأدنى بين { $of }
    }
ranks =
    { $earlier ->
        [0] { $name } في الترتيب: { $rank }.
        [one] { $name } في الترتيب: { $rank }، بينها رقم واحد من سنة سابقة.
        [two] { $name } في الترتيب: { $rank }، بينها رقمان من سنوات سابقة.
        [few] { $name } في الترتيب: { $rank }، بينها { $earlier } أرقام من سنوات سابقة.
        [many] { $name } في الترتيب: { $rank }، بينها { $earlier } رقمًا من سنوات سابقة.
       *[other] { $name } في الترتيب: { $rank }، بينها { $earlier } رقم من سنوات سابقة.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: خارج الترتيب
and-others = { $name } و { $count } غيره

target = الهدف
named = { $name } { $value }
place-at = { $name }: { $value }، { $rank }
point = أشر إلى علامة لمعرفة صاحبها.
line = { $name } من { $from } في { $from-year } إلى { $to } في { $to-year }
lines = خطوط عبر السنوات: { $list }.
field =
    { $count ->
        [zero] { $count } مكان.
        [one] مكان واحد: { $low } ({ $low-name }).
        [two] مكانان، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
        [few] { $count } أماكن، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
        [many] { $count } مكانًا، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
       *[other] { $count } مكان، من { $low } ({ $low-name }) إلى { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [zero] { $count } مكان.
        [one] مكان واحد عند { $value }.
        [two] مكانان عند { $value }.
        [few] { $count } أماكن كلها عند { $value }.
        [many] { $count } مكانًا كلها عند { $value }.
       *[other] { $count } مكان كلها عند { $value }.
    }

place = المكان
value = القيمة
rank-head = المرتبة
year-head = السنة
years-head = السنوات
number-of-years = العدد
difference-from = الفارق مع { $name }
years-in = السنة ({ $unit })

compare = قارن
compare-fact = قارن: { $label }
compare-with = قارن مع
remove = إزالة { $name }
view = العرض
bars = أعمدة
side-by-side = جنبًا إلى جنب
trend = المسار
all-places = الكل
table = جدول
order = الترتيب
as-given = كما ورد
by-value = حسب القيمة
numbers = الأرقام
compared = المقارنة
all-years = كل السنوات
year = السنة

add = أضف مكانًا
places = الأماكن
suggested = مقترحة
found = النتائج
editors = في هذا المقال
next-above = التالي صعودًا
next-below = التالي نزولًا
compared-already = في المقارنة بالفعل
not-found = لا نتائج عن «{ $text }».
places-found =
    { $count ->
        [zero] لا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكانًا
       *[other] { $count } مكان
    }
full =
    { $most ->
        [few] تضم المقارنة { $most } أماكن بالفعل. أزل واحدًا لإضافة { $name }.
        [many] تضم المقارنة { $most } مكانًا بالفعل. أزل واحدًا لإضافة { $name }.
       *[other] تضم المقارنة { $most } مكان بالفعل. أزل واحدًا لإضافة { $name }.
    }

take = المشاركة والتنزيل
copy = نسخ
download = تنزيل
link = رابط هذا العرض
share-it = مشاركة…
citation = اقتباس
frame = رمز التضمين
png = صورة (PNG)
svg = رسم (SVG)
csv = بيانات (CSV)
json = بيانات (JSON)
link-copied = نُسخ رابط هذا العرض.
citation-copied = نُسخ الاقتباس.
frame-copied = نُسخ رمز التضمين.
shared-it = تمت المشاركة.
not-shared = تعذرت المشاركة من المتصفح، ونُسخ الرابط بدلًا منها.
saved = جارٍ تنزيل { $file }.
copy-by-hand = لا يسمح المتصفح للصفحة بالنسخ. انسخ من هنا:
not-taken = تعذر ذلك. حاول مرة أخرى لاحقًا.

cited = { $title }: { $facts }. { $place }
cited-sources =
    { $count ->
        [1] { $title }: { $facts }. المصدر: { $sources }. { $place }
       *[other] { $title }: { $facts }. المصادر: { $sources }. { $place }
    }
cited-page = «{ $page }»، { $address }

frame-failed = تعذر عرض هذه البطاقة.
frame-origin = أرقام هذه البطاقة وردت مع رابطها، لا من { $origin }.
frame-noscript = تحتاج هذه البطاقة إلى JavaScript. الحقائق نفسها واردة نصًا في المقال.
