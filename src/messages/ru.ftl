# Русский. Имена стоят в именительном падеже: «чем { $reference }», «{ $name }: …».

direction = ltr
list-locale = ru
between-sentences = { " " }
between-items = { "; " }
between-parts = { ", " }
between-relations = { "; " }
folded-articles = { "" }
# «Й» здесь — «и», «ё» — «е».
common-words = страны среднее среднемировое среднемировои медиана медианное медианныи население мир мировое весь в зона еврозона остальные остальнои остальная прочие другие развитые развивающиеся наименее богатые бедные государства экономики территории регион регионы остров общее общии сумма всего итого показатель доля все большинство крупнеишие беднеишие богатеишие мировая общемировои среднеевропеискии среднегодовои средненациональныи национальныи сектор штат провинция область город арабские развивающаяся экономика страна женщины мужчины дети минимум максимум норма
elided = { "" }
thousands-in-words = yes
counts-in-myriads = no
thousands-of-millions = { "" }
first-of-month = { "" }
in-sentence =
    { $first ->
        [common] { $uncapped }
       *[other]
            { $id ->
                [WORLD] { $lower }
               *[other] { $name }
            }
    }

quantity = { $number } { $unit }
money = { "" }
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
not-applicable = неприменимо ({ $reason })
permanent = постоянно

heading = { $label }, { $year }
of-year = { $text } ({ $year })
of-no-year = { $text } (год не указан)
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
told-year = { $year } год
# Тире — при сравнении; о том, с чем сравнить нельзя, — после точки с запятой.
relations =
    { $apart ->
        [yes] ; { $list }.
       *[no] { " " }— { $list }.
    }
no-relations = { $lead }.

# И о числах, и о словах: «федеративная республика — как и Бразилия».
same = как и { $reference }
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
        [sixth] в 6 раз меньше, чем { $reference }
        [seventh] в 7 раз меньше, чем { $reference }
        [eighth] в 8 раз меньше, чем { $reference }
        [ninth] в 9 раз меньше, чем { $reference }
       *[tenth] в 10 раз меньше, чем { $reference }
    }
about-fraction =
    { $fraction ->
        [half] примерно вдвое меньше, чем { $reference }
        [two-fifths] примерно на 60 % меньше, чем { $reference }
        [third] примерно втрое меньше, чем { $reference }
        [quarter] примерно вчетверо меньше, чем { $reference }
        [fifth] примерно впятеро меньше, чем { $reference }
        [sixth] примерно в 6 раз меньше, чем { $reference }
        [seventh] примерно в 7 раз меньше, чем { $reference }
        [eighth] примерно в 8 раз меньше, чем { $reference }
        [ninth] примерно в 9 раз меньше, чем { $reference }
       *[tenth] примерно в 10 раз меньше, чем { $reference }
    }
# Без «от»: имя стоит в именительном падеже.
share = около { $percent }, если { $reference } — это 100 %
tiny-share = менее { $percent }, если { $reference } — это 100 %
times =
    { $times ->
        [2] вдвое больше, чем { $reference }
        [3] втрое больше, чем { $reference }
        [4] вчетверо больше, чем { $reference }
        [5] впятеро больше, чем { $reference }
        [one] в { $times } раз больше, чем { $reference }
        [few] в { $times } раза больше, чем { $reference }
        [many] в { $times } раз больше, чем { $reference }
       *[other] в { $times } раза больше, чем { $reference }
    }
about-times =
    { $times ->
        [2] примерно вдвое больше, чем { $reference }
        [3] примерно втрое больше, чем { $reference }
        [4] примерно вчетверо больше, чем { $reference }
        [5] примерно впятеро больше, чем { $reference }
        [one] примерно в { $times } раз больше, чем { $reference }
        [few] примерно в { $times } раза больше, чем { $reference }
        [many] примерно в { $times } раз больше, чем { $reference }
       *[other] примерно в { $times } раза больше, чем { $reference }
    }
# Без «на»: единица измерения стоит в именительном падеже.
above = больше, чем { $reference } (разница — { $gap })
below = меньше, чем { $reference } (разница — { $gap })
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
        [one] { $reference } — { $count } год
        [few] { $reference } — { $count } года
        [many] { $reference } — { $count } лет
       *[other] { $reference } — { $count } года
    }
permanent-too = На постоянной основе: { $list }.
together = Одновременно: { $years }.
never-together =
    { $count ->
        [2] Ни разу одновременно.
       *[other] Ни разу все одновременно.
    }
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
        [one] { $count } пункт
        [few] { $count } пункта
        [many] { $count } пунктов
       *[other] { $count } пункта
    }
shared =
    { $count ->
        [0] { $reference }: совпадений нет
        [one] { $reference }: { $count } совпадение
        [few] { $reference }: { $count } совпадения
        [many] { $reference }: { $count } совпадений
       *[other] { $reference }: { $count } совпадения
    }
only = Только { $name }
# Не «у обоих»: имена разного рода.
all = Общее для всех
both = Общее

target-of =
    { $year ->
        [none] цель
       *[other] цель на { $year } год
    }
target-rule = { $value }: { $label }
target-percent = { $percent }
target-is =
    { $year ->
        [none] Цель: { $value }.
       *[other] Цель на { $year } год: { $value }.
    }
target-exactly =
    { $year ->
        [none] Это в точности соответствует цели.
       *[other] Это в точности соответствует цели на { $year } год.
    }
target-about =
    { $year ->
        [none] Это примерно соответствует цели ({ $value }).
       *[other] Это примерно соответствует цели на { $year } год ({ $value }).
    }
target-met =
    { $year ->
        [none] Цель ({ $value }) достигнута.
       *[other] Цель на { $year } год ({ $value }) достигнута.
    }
above-target =
    { $year ->
        [none] Это выше цели ({ $value }), разница — { $gap }.
       *[other] Это выше цели на { $year } год ({ $value }), разница — { $gap }.
    }
below-target =
    { $year ->
        [none] Это ниже цели ({ $value }), разница — { $gap }.
       *[other] Это ниже цели на { $year } год ({ $value }), разница — { $gap }.
    }
far-above-target =
    { $year ->
        [none] Это намного выше цели ({ $value }).
       *[other] Это намного выше цели на { $year } год ({ $value }).
    }
far-below-target =
    { $year ->
        [none] Это намного ниже цели ({ $value }).
       *[other] Это намного ниже цели на { $year } год ({ $value }).
    }

# Места считаются от наибольшего значения. «Из { $of }» в конце: за ним может следовать «из них».
rank =
    { $tied ->
        [yes] наравне с другими { $place }-е место по величине из { $of }
       *[no] { $place }-е место по величине из { $of }
    }
rank-highest =
    { $tied ->
        [yes] наравне с другими наибольшее значение из { $of }
       *[no] наибольшее значение из { $of }
    }
rank-lowest =
    { $tied ->
        [yes] наравне с другими наименьшее значение из { $of }
       *[no] наименьшее значение из { $of }
    }
ranks =
    { $earlier ->
        [0] { $name }: { $rank }.
        [1] { $name }: { $rank }, из них { $earlier } с данными за более ранний год.
       *[other] { $name }: { $rank }, из них { $earlier } с данными за более ранние годы.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: вне рейтинга
and-others = { $name } и ещё { $count }

target = Цель
named = { $name } { $value }
place-at = { $name }: { $value }, { $rank }
point = Наведите указатель на метку, чтобы увидеть название.
# Именительный падеж: сокращённые числа в нём, и предлог потребовал бы другого («до 331 миллиона»).
line = { $name }: { $from-year } год — { $from }, { $to-year } год — { $to }
lines = Динамика по годам: { $list }.
field =
    { $count ->
        [one] { $count } значение: наименьшее — { $low } ({ $low-name }), наибольшее — { $high } ({ $high-name }).
        [few] { $count } значения: наименьшее — { $low } ({ $low-name }), наибольшее — { $high } ({ $high-name }).
        [many] { $count } значений: наименьшее — { $low } ({ $low-name }), наибольшее — { $high } ({ $high-name }).
       *[other] { $count } значения: наименьшее — { $low } ({ $low-name }), наибольшее — { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [1] { $count } значение: { $value }.
        [one] { $count } значение, все — { $value }.
        [few] { $count } значения, все — { $value }.
        [many] { $count } значений, все — { $value }.
       *[other] { $count } значения, все — { $value }.
    }

# «Место» — это место по величине; страны, города и люди — «название».
place = Название
value = Значение
rank-head = Место
year-head = Год
years-head = Годы
number-of-years = Сколько
difference-from = Разница: { $name }
years-in = Год ({ $unit })

compare = Сравнить
compare-fact = Сравнить: { $label }
compare-with = Для сравнения
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
compared = Выбранные
all-years = Все годы
year = Год

add = Добавить к сравнению
places = Варианты
suggested = Предложения
found = Найдено
editors = в этой статье
next-above = следующее выше
next-below = следующее ниже
compared-already = уже в сравнении
not-found = По запросу «{ $text }» ничего не найдено.
places-found = Найдено: { $count }
full = В сравнении уже { $most }, больше нельзя. Уберите что-нибудь, чтобы добавить: { $name }.

take = Поделиться и скачать
copy = Копировать
download = Скачать
link = Ссылка на этот вид
share-it = Поделиться…
citation = Текст для цитирования
frame = Код для вставки
png = Изображение (PNG)
svg = Рисунок (SVG)
csv = Данные (CSV)
json = Данные (JSON)
link-copied = Ссылка на этот вид скопирована.
citation-copied = Текст для цитирования скопирован.
frame-copied = Код для вставки скопирован.
shared-it = Отправлено.
not-shared = Поделиться не удалось. Вместо этого скопирована ссылка.
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
frame-origin = Данные этой карточки взяты из ссылки на неё, а не с сайта { $origin }.
frame-noscript = Для этой карточки нужен JavaScript.
