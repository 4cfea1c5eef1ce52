### Lo que la ficha dice por sí misma, en español.

## La lengua

direction = ltr

list-locale = es

between-sentences = { " " }
between-items = { "; " }
between-parts = { ", " }
between-relations = { "" }

folded-articles = { "" }
common-words = { "" }
elided = { "" }
# «Mil» no es un sustantivo: ni «12,3 mil toneladas» ni «7,8 mil millones», sino 12.300 y 7800 millones.
thousands-in-words = no
counts-in-myriads = no
thousands-of-millions = { $millions } millones
first-of-month = { "" }

# «De» y «a» se contraen con el artículo «el» (del, al), y aquí no se puede: ningún mensaje pone esas dos
# preposiciones delante de un nombre. Los países van sin artículo, como en la prensa (Reino Unido, India,
# Estados Unidos), salvo los que lo piden siempre.
in-sentence =
    { $first ->
        [media] la { $uncapped }
        [mediana] la { $uncapped }
        [poblacion] la { $uncapped }
        [zona] la { $lower }
        [eurozona] la { $lower }
        [promedio] el { $uncapped }
        [mundo] el { $lower }
        [planeta] el { $lower }
        [total] el { $uncapped }
        [conjunto] el { $uncapped }
        [resto] el { $uncapped }
        [economias] las { $uncapped }
        [el] { $lower }
        [la]
            { $last ->
                [india] { $uncapped }
               *[other] { $lower }
            }
        [los] { $lower }
        [las] { $lower }
        [union] la { $name }
        [comunidad] la { $name }
        [mancomunidad] la { $name }
        [commonwealth] la { $name }
        [federacion] la { $name }
        [liga] la { $name }
        [republica] la { $name }
        [ue] la { $name }
        [ue27] la { $name }
        [onu] la { $name }
        [ocde] la { $name }
        [otan] la { $name }
        [islas] las { $name }
        [region] la { $name }
        [principado] el { $name }
        [pais] el { $name }
        [caribe] el { $name }
        [magreb] el { $name }
        [sahel] el { $name }
        [g7] el { $name }
        [g20] el { $name }
        [sahara] el { $name }
        [norte] el { $name }
        [sur] el { $name }
        [cuerno] el { $name }
        [sudeste] el { $name }
        [pacifico] el { $name }
        [balcanes] los { $name }
        [grupo] el { $name }
        [nivel] el { $uncapped }
        [umbral] el { $uncapped }
        [tasa] la { $uncapped }
        [vaticano] el { $name }
        [brics] los { $name }
        [paises]
            { $last ->
                [bajos] { $name }
               *[other] los { $uncapped }
            }
       *[other]
            { $last ->
                [sede] la { $name }
               *[other] { $name }
            }
    }

## Números, años y unidades

# Con espacio de no separación, como delante del signo %.
quantity = { $number } { $unit }
money = { "" }
percent = { $number } %
points =
    { $number ->
        [one] { $number } punto porcentual
        [many] { $number } de puntos porcentuales
       *[other] { $number } puntos porcentuales
    }
# Con guion, no con raya, como pide la Ortografía.
span = { $from }-{ $to }
no-data = sin datos
not-applicable = no procede ({ $reason })
permanent = permanente

## Encabezamientos, y lo que hay que saber de un dato

heading = { $label }, { $year }
of-year = { $text } ({ $year })
of-no-year = { $text } (sin año)
as-of = Datos a { $date }.
about = Sobre este dato: { $label }
source = Fuente: { $name }.
source-edition = Fuente: { $name }, edición { $edition }.
edition = edición { $edition }
# En femenino: la fuente, la edición.
read-on = consultada el { $date }
term-source = Fuente:
term-edition = Edición:
term-read-on = Consulta:
term-license = Licencia:
term-note = Nota:
term-year = Año:
term-full-figure = Cifra completa:

## La frase que compara

lead = { $name }: { $quantity }
told-year = { $year }
# Un número detrás de otro parecería parte de él: «5,5, 5,5 veces lo que».
relations =
    { $digits ->
        [yes] ; { $list }.
       *[no] , { $list }.
    }
no-relations = { $lead }.

same = igual que { $reference }
about-same = prácticamente igual que { $reference }
percent-above = un { $percent } más que { $reference }
percent-below = un { $percent } menos que { $reference }
just-above = algo más (menos de un { $percent }) que { $reference }
just-below = algo menos (menos de un { $percent }) que { $reference }
# «La quinta parte que», como «la mitad que», y no «cinco veces menos». Dos quintas partes no admiten esa
# construcción: se dice lo que falta.
fraction =
    { $fraction ->
        [half] la mitad que { $reference }
        [two-fifths] un 60 % menos que { $reference }
        [third] la tercera parte que { $reference }
        [quarter] la cuarta parte que { $reference }
        [fifth] la quinta parte que { $reference }
        [sixth] la sexta parte que { $reference }
        [seventh] la séptima parte que { $reference }
        [eighth] la octava parte que { $reference }
        [ninth] la novena parte que { $reference }
       *[tenth] la décima parte que { $reference }
    }
about-fraction =
    { $fraction ->
        [half] alrededor de la mitad que { $reference }
        [two-fifths] alrededor de un 60 % menos que { $reference }
        [third] alrededor de la tercera parte que { $reference }
        [quarter] alrededor de la cuarta parte que { $reference }
        [fifth] alrededor de la quinta parte que { $reference }
        [sixth] alrededor de la sexta parte que { $reference }
        [seventh] alrededor de la séptima parte que { $reference }
        [eighth] alrededor de la octava parte que { $reference }
        [ninth] alrededor de la novena parte que { $reference }
       *[tenth] alrededor de la décima parte que { $reference }
    }
# «Por» no se contrae con el artículo.
share = alrededor del { $percent } de lo registrado por { $reference }
tiny-share = menos del { $percent } de lo registrado por { $reference }
# «2,5 veces lo que», y no «2,5 veces más que», que puede entenderse como 3,5.
times =
    { $times ->
        [2] el doble que { $reference }
        [3] el triple que { $reference }
        [4] el cuádruple que { $reference }
       *[other] { $times } veces lo que { $reference }
    }
about-times =
    { $times ->
        [2] alrededor del doble que { $reference }
        [3] alrededor del triple que { $reference }
        [4] alrededor del cuádruple que { $reference }
       *[other] unas { $times } veces lo que { $reference }
    }
above = { $gap } más que { $reference }
below = { $gap } menos que { $reference }
far-above = mucho más que { $reference }
far-below = mucho menos que { $reference }

no-data-for = Sin datos para { $list }.
does-not-apply-to = No procede para { $list }.

## Años de un mandato, y listas, en esa frase

years =
    { $count ->
        [one] { $count } año
        [many] { $count } de años
       *[other] { $count } años
    }
years-more = { $count } más que { $reference }
years-fewer = { $count } menos que { $reference }
years-alike = tantos como { $reference }
years-for =
    { $count ->
        [one] { $count } año para { $reference }
        [many] { $count } de años para { $reference }
       *[other] { $count } años para { $reference }
    }
permanent-too = De forma permanente: { $list }.
together = Años en común: { $years }.
never-together =
    { $count ->
        [2] Ningún año en común.
       *[other] Ningún año común a todos.
    }
before =
    { $count ->
        [one] { $count } año antes que { $reference }
        [many] { $count } de años antes que { $reference }
       *[other] { $count } años antes que { $reference }
    }
after =
    { $count ->
        [one] { $count } año después que { $reference }
        [many] { $count } de años después que { $reference }
       *[other] { $count } años después que { $reference }
    }
same-year = el mismo año que { $reference }
# Sin género: los elementos pueden ser lenguas, tratados o cualquier otra cosa.
items =
    { $count ->
       *[other] { $count } en la lista
    }
shared =
    { $count ->
        [0] sin coincidencias con { $reference }
       *[other] { $count } en común con { $reference }
    }
only = Solo { $name }
# Los lugares.
all = Todos
both = Ambos

## El objetivo

target-of =
    { $year ->
        [none] objetivo
       *[other] objetivo para { $year }
    }
target-rule = { $value }: { $label }
# Los porcentajes llevan artículo: «fijado en el 15 %».
target-percent = el { $percent }
target-is =
    { $year ->
        [none] El objetivo es { $value }.
       *[other] El objetivo para { $year } es { $value }.
    }
target-exactly =
    { $year ->
        [none] La cifra coincide con el objetivo.
       *[other] La cifra coincide con el objetivo para { $year }.
    }
target-about =
    { $year ->
        [none] La cifra casi coincide con el objetivo, fijado en { $value }.
       *[other] La cifra casi coincide con el objetivo para { $year }, fijado en { $value }.
    }
target-met =
    { $year ->
        [none] La cifra cumple el objetivo, fijado en { $value }.
       *[other] La cifra cumple el objetivo para { $year }, fijado en { $value }.
    }
above-target =
    { $year ->
        [none] La cifra supera en { $gap } el objetivo, fijado en { $value }.
       *[other] La cifra supera en { $gap } el objetivo para { $year }, fijado en { $value }.
    }
below-target =
    { $year ->
        [none] La cifra queda { $gap } por debajo del objetivo, fijado en { $value }.
       *[other] La cifra queda { $gap } por debajo del objetivo para { $year }, fijado en { $value }.
    }
far-above-target =
    { $year ->
        [none] La cifra supera con mucho el objetivo, fijado en { $value }.
       *[other] La cifra supera con mucho el objetivo para { $year }, fijado en { $value }.
    }
far-below-target =
    { $year ->
        [none] La cifra queda muy por debajo del objetivo, fijado en { $value }.
       *[other] La cifra queda muy por debajo del objetivo para { $year }, fijado en { $value }.
    }

## Puestos, contados desde la cifra más alta

# «Cifra», femenino, para que el ordinal no se apocope (1.ª, 3.ª, 21.ª, y no 1.er, 3.er, 21.er).
rank =
    { $tied ->
        [yes] la { $place }.ª cifra más alta de { $of } (con empate)
       *[no] la { $place }.ª cifra más alta de { $of }
    }
rank-highest =
    { $tied ->
        [yes] la cifra más alta de { $of } (con empate)
       *[no] la cifra más alta de { $of }
    }
rank-lowest =
    { $tied ->
        [yes] la cifra más baja de { $of } (con empate)
       *[no] la cifra más baja de { $of }
    }
# Sin nombre, que ya abre el párrafo: un verbo tendría que concordar con él.
ranks =
    { $earlier ->
        [0] Es { $rank }.
        [one] Es { $rank }; una de esas cifras es de un año anterior.
        [many] Es { $rank }; { $earlier } de esas cifras son de años anteriores.
       *[other] Es { $rank }; { $earlier } de esas cifras son de años anteriores.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: sin clasificar
and-others = { $name } y { $count } más

## Dibujos

target = Objetivo
named = { $name } { $value }
place-at = { $name }: { $value }, { $rank }
point = Señale una marca para ver a qué lugar corresponde.
line = { $name }, de { $from } en { $from-year } a { $to } en { $to-year }
lines = Líneas a lo largo de los años: { $list }.
field =
    { $count ->
        [one] { $count } lugar, de { $low } ({ $low-name }) a { $high } ({ $high-name }).
        [many] { $count } de lugares, de { $low } ({ $low-name }) a { $high } ({ $high-name }).
       *[other] { $count } lugares, de { $low } ({ $low-name }) a { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [one] { $count } lugar, con { $value }.
        [many] { $count } de lugares, todos con { $value }.
       *[other] { $count } lugares, todos con { $value }.
    }

## Tablas

place = Lugar
value = Valor
rank-head = Puesto
year-head = Año
years-head = Años
number-of-years = Cuántos
difference-from = Diferencia con { $name }
years-in = Año ({ $unit })

## Lo que se puede elegir

compare = Comparar
compare-fact = Comparar: { $label }
compare-with = Comparar con
remove = Quitar { $name }
view = Vista
bars = Barras
side-by-side = En paralelo
trend = Evolución
# «Todos los lugares» no cabe junto a las otras vistas en una ficha estrecha.
all-places = Todos
table = Tabla
order = Orden
as-given = Original
by-value = Por valor
numbers = Cifras
compared = Comparados
all-years = Todos los años
year = Año

## La búsqueda de un lugar

add = Añadir un lugar
places = Lugares
suggested = Sugeridos
found = Encontrados
editors = en este artículo
next-above = justo por encima
next-below = justo por debajo
compared-already = ya en la comparación
not-found = Ningún lugar coincide con «{ $text }».
places-found =
    { $count ->
        [one] { $count } lugar
        [many] { $count } de lugares
       *[other] { $count } lugares
    }
full =
    { $most ->
        [one] Ya se compara { $most } lugar. Quítelo para añadir { $name }.
        [many] Ya se comparan { $most } de lugares. Quite uno para añadir { $name }.
       *[other] Ya se comparan { $most } lugares. Quite uno para añadir { $name }.
    }

## Lo que se puede llevar

take = Compartir y descargar
copy = Copiar
download = Descargar
link = Enlace a esta vista
share-it = Compartir…
citation = Cita
frame = Código para insertar
png = Imagen (PNG)
svg = Gráfico (SVG)
csv = Datos (CSV)
json = Datos (JSON)
link-copied = Se ha copiado el enlace a esta vista.
citation-copied = Se ha copiado la cita.
frame-copied = Se ha copiado el código para insertar.
shared-it = Se ha compartido.
not-shared = El navegador no ha podido compartir la ficha. En su lugar, se ha copiado el enlace.
saved = Descargando { $file }.
copy-by-hand = El navegador no permite que la página copie. Cópielo desde aquí:
not-taken = No se ha podido completar. Inténtelo de nuevo más tarde.

cited = { $title }: { $facts }. { $place }
cited-sources =
    { $count ->
        [one] { $title }: { $facts }. Fuente: { $sources }. { $place }
       *[other] { $title }: { $facts }. Fuentes: { $sources }. { $place }
    }
cited-page = «{ $page }», { $address }

## La página dentro de un marco

frame-failed = No se puede mostrar esta ficha.
frame-origin = Las cifras de esta ficha venían en su enlace; no proceden de { $origin }.
frame-noscript = Esta ficha necesita JavaScript.
