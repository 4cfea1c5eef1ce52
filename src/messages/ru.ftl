# Русский. Имена стоят в именительном падеже: «чем { $reference }», «{ $name }: …».

direction = ltr
list-locale = ru
between-sentences = { " " }
between-items = { "; " }
between-parts = { ", " }
between-relations = { "; " }
folded-articles = { "" }
thousands-in-words = yes
counts-in-myriads = no
first-of-month = { "" }
in-sentence =
    { $id ->
        [WORLD] { $lower }
       *[other] { $name }
    }

quantity = { $number } { $unit }
percent = { $number } %
points =
    { $number ->
        [one] { $number } процентный пункт
        [few] { $number } процентных пункта
        [many] { $number } процентных пунктов
       *[other] { $number } процентного пункта
    }
span = { $from }–{ $to }
no-data = нет данных
not-applicable = неприменимо: { $reason }
permanent = постоянно

heading = { $label }, { $year }
of-year = { $text } ({ $year })
as-of = По состоянию на { $date }
about = Об этом показателе: { $label }
source = Источник: { $name }.
source-edition = Источник: { $name }, издание { $edition }.
edition = издание { $edition }
read-on = дата обращения: { $date }
term-source = Источник:
term-edition = Издание:
term-read-on = Дата обращения:
term-license = Лицензия:
term-note = Примечание:
term-year = Год:
term-full-figure = Точное значение:

lead = { $name }: { $quantity }
relations = { " " }— { $list }.
no-relations = .

same = столько же, сколько { $reference }
about-same = примерно столько же, сколько { $reference }
percent-above = на { $percent } больше, чем { $reference }
percent-below = на { $percent } меньше, чем { $reference }
just-above = менее чем на { $percent } больше, чем { $reference }
just-below = менее чем на { $percent } меньше, чем { $reference }
fraction =
    { $fraction ->
        [half] вдвое меньше, чем { $reference }
        [two-fifths] на 60 % меньше, чем { $reference }
        [third] втрое меньше, чем { $reference }
        [quarter] вчетверо меньше, чем { $reference }
        [fifth] впятеро меньше, чем { $reference }
        [sixth] в шесть раз меньше, чем { $reference }
        [seventh] в семь раз меньше, чем { $reference }
        [eighth] в восемь раз меньше, чем { $reference }
        [ninth] в девять раз меньше, чем { $reference }
       *[tenth] в десять раз меньше, чем { $reference }
    }
about-fraction =
    { $fraction ->
        [half] примерно вдвое меньше, чем { $reference }
        [two-fifths] примерно на 60 % меньше, чем { $reference }
        [third] примерно втрое меньше, чем { $reference }
        [quarter] примерно вчетверо меньше, чем { $reference }
        [fifth] примерно впятеро меньше, чем { $reference }
        [sixth] примерно в шесть раз меньше, чем { $reference }
        [seventh] примерно в семь раз меньше, чем { $reference }
        [eighth] примерно в восемь раз меньше, чем { $reference }
        [ninth] примерно в девять раз меньше, чем { $reference }
       *[tenth] примерно в десять раз меньше, чем { $reference }
    }
share = около { $percent } от уровня «{ $reference }»
tiny-share = менее { $percent } от уровня «{ $reference }»
times =
    { $times ->
        [2] вдвое больше, чем { $reference }
        [one] в { $times } раз больше, чем { $reference }
        [few] в { $times } раза больше, чем { $reference }
        [many] в { $times } раз больше, чем { $reference }
       *[other] в { $times } раза больше, чем { $reference }
    }
about-times =
    { $times ->
        [2] примерно вдвое больше, чем { $reference }
        [one] примерно в { $times } раз больше, чем { $reference }
        [few] примерно в { $times } раза больше, чем { $reference }
        [many] примерно в { $times } раз больше, чем { $reference }
       *[other] примерно в { $times } раза больше, чем { $reference }
    }
# Без «на»: единица измерения стоит в именительном падеже.
above = больше, чем { $reference } (разница – { $gap })
below = меньше, чем { $reference } (разница – { $gap })
far-above = намного больше, чем { $reference }
far-below = намного меньше, чем { $reference }

no-data-for = Нет данных: { $list }.
does-not-apply-to = Неприменимо: { $list }.

years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
years-more =
    { $count ->
        [one] на { $count } год больше, чем { $reference }
        [few] на { $count } года больше, чем { $reference }
        [many] на { $count } лет больше, чем { $reference }
       *[other] на { $count } года больше, чем { $reference }
    }
years-fewer =
    { $count ->
        [one] на { $count } год меньше, чем { $reference }
        [few] на { $count } года меньше, чем { $reference }
        [many] на { $count } лет меньше, чем { $reference }
       *[other] на { $count } года меньше, чем { $reference }
    }
years-alike = столько же, сколько { $reference }
years-for =
    { $count ->
        [one] { $reference }: { $count } год
        [few] { $reference }: { $count } года
        [many] { $reference }: { $count } лет
       *[other] { $reference }: { $count } года
    }
permanent-too = Постоянно: { $list }.
together = В одни и те же годы: { $years }.
never-together = Ни разу в один и тот же год.
before =
    { $count ->
        [one] на { $count } год раньше, чем { $reference }
        [few] на { $count } года раньше, чем { $reference }
        [many] на { $count } лет раньше, чем { $reference }
       *[other] на { $count } года раньше, чем { $reference }
    }
after =
    { $count ->
        [one] на { $count } год позже, чем { $reference }
        [few] на { $count } года позже, чем { $reference }
        [many] на { $count } лет позже, чем { $reference }
       *[other] на { $count } года позже, чем { $reference }
    }
same-year = в тот же год, что и { $reference }
items =
    { $count ->
        [0] в списке ничего нет
       *[other] в списке { $count }
    }
shared =
    { $count ->
        [0] ничего общего с «{ $reference }»
       *[other] общих с «{ $reference }»: { $count }
    }
only = Только { $name }
all = У всех
both = У обоих

target-of =
    { $year ->
        [none] цель
       *[other] цель на { $year } год
    }
target-rule = { $value }: { $label }
target-is =
    { $year ->
        [none] Цель: { $value }.
       *[other] Цель на { $year } год: { $value }.
    }
target-exactly =
    { $year ->
        [none] Это ровно столько, сколько предусматривает цель.
       *[other] Это ровно столько, сколько предусматривает цель на { $year } год.
    }
target-about =
    { $year ->
        [none] Это примерно соответствует цели: { $value }.
       *[other] Это примерно соответствует цели на { $year } год: { $value }.
    }
target-met =
    { $year ->
        [none] Цель достигнута: { $value }.
       *[other] Цель на { $year } год достигнута: { $value }.
    }
above-target =
    { $year ->
        [none] Это больше, чем предусматривает цель: { $value } (разница – { $gap }).
       *[other] Это больше, чем предусматривает цель на { $year } год: { $value } (разница – { $gap }).
    }
below-target =
    { $year ->
        [none] Это меньше, чем предусматривает цель: { $value } (разница – { $gap }).
       *[other] Это меньше, чем предусматривает цель на { $year } год: { $value } (разница – { $gap }).
    }
far-above-target =
    { $year ->
        [none] Это намного больше, чем предусматривает цель: { $value }.
       *[other] Это намного больше, чем предусматривает цель на { $year } год: { $value }.
    }
far-below-target =
    { $year ->
        [none] Это намного меньше, чем предусматривает цель: { $value }.
       *[other] Это намного меньше, чем предусматривает цель на { $year } год: { $value }.
    }

# Места считаются от наибольшего значения.
rank =
    { $tied ->
        [yes] делит { $place }-е место по величине из { $of }
       *[no] { $place }-е место по величине из { $of }
    }
rank-highest =
    { $tied ->
        [yes] наибольшее значение из { $of }, не единственное
       *[no] наибольшее значение из { $of }
    }
rank-lowest =
    { $tied ->
        [yes] наименьшее значение из { $of }, не единственное
       *[no] наименьшее значение из { $of }
    }
ranks =
    { $earlier ->
        [0] { $name }: { $rank }.
        [one] { $name }: { $rank }, из них { $earlier } с данными за более ранний год.
       *[other] { $name }: { $rank }, из них { $earlier } с данными за более ранние годы.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: без места
and-others = { $name } и ещё { $count }

target = Цель
named = { $name } { $value }
place-at = { $name }: { $value }, { $rank }
point = Наведите указатель на метку, чтобы узнать, чья она.
line = { $name }: от { $from } ({ $from-year }) до { $to } ({ $to-year })
lines = Линии по годам: { $list }.
field =
    { $count ->
        [one] { $count } место: от { $low } ({ $low-name }) до { $high } ({ $high-name }).
        [few] { $count } места: от { $low } ({ $low-name }) до { $high } ({ $high-name }).
        [many] { $count } мест: от { $low } ({ $low-name }) до { $high } ({ $high-name }).
       *[other] { $count } места: от { $low } ({ $low-name }) до { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [one] { $count } место, значение { $value }.
        [few] { $count } места, у всех { $value }.
        [many] { $count } мест, у всех { $value }.
       *[other] { $count } места, у всех { $value }.
    }

place = Место
value = Значение
rank-head = Ранг
year-head = Год
years-head = Годы
number-of-years = Сколько
difference-from = Разница: { $name }
years-in = Год ({ $unit })

compare = Сравнить
compare-fact = Сравнить: { $label }
compare-with = Сравнить с
remove = Убрать: { $name }
view = Вид
bars = Столбцы
side-by-side = Рядом
trend = График
all-places = Все
table = Таблица
order = Порядок
as-given = Исходный
by-value = По величине
numbers = Данные
compared = Сравнение
all-years = Все годы
year = Год

add = Добавить место
places = Места
suggested = Предложения
found = Найдено
editors = в этой статье
next-above = следующее выше
next-below = следующее ниже
compared-already = уже в сравнении
not-found = По запросу «{ $text }» ничего не найдено.
places-found =
    { $count ->
        [one] { $count } место
        [few] { $count } места
        [many] { $count } мест
       *[other] { $count } места
    }
full =
    { $most ->
        [one] В сравнении уже { $most } место. Уберите его, чтобы добавить: { $name }.
        [few] В сравнении уже { $most } места. Уберите одно, чтобы добавить: { $name }.
        [many] В сравнении уже { $most } мест. Уберите одно, чтобы добавить: { $name }.
       *[other] В сравнении уже { $most } места. Уберите одно, чтобы добавить: { $name }.
    }

take = Поделиться и скачать
copy = Копировать
download = Скачать
link = Ссылка на этот вид
share-it = Поделиться…
citation = Цитата
frame = Код для вставки
png = Изображение (PNG)
svg = Рисунок (SVG)
csv = Данные (CSV)
json = Данные (JSON)
link-copied = Ссылка на этот вид скопирована.
citation-copied = Цитата скопирована.
frame-copied = Код для вставки скопирован.
shared-it = Отправлено.
not-shared = Браузер не смог поделиться. Вместо этого скопирована ссылка.
saved = Скачивается { $file }.
copy-by-hand = Браузер не разрешает странице копировать. Скопируйте отсюда:
not-taken = Не получилось. Попробуйте позже.

cited = { $title }: { $facts }. { $place }
cited-sources =
    { $count ->
        [1] { $title }: { $facts }. Источник: { $sources }. { $place }
       *[other] { $title }: { $facts }. Источники: { $sources }. { $place }
    }
cited-page = «{ $page }», { $address }

frame-failed = Не удаётся показать эту карточку.
frame-origin = Данные этой карточки получены из ссылки, а не с { $origin }.
frame-noscript = Для этой карточки нужен JavaScript. Те же факты есть в тексте статьи.
