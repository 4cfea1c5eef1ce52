//! Whether a colour can be told from the papers that a card may stand on.

/// A colour of sRGB, as it is written on the web: `#b3261e`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour([u8; 3]);

/// What a card stands on where its page says nothing else.
const PAPERS: [(Colour, &str, &str); 2] =
    [(Colour([255, 255, 255]), "white", "darker"), (Colour([20, 23, 26]), "dark", "lighter")];

/// The least contrast of what is drawn, by WCAG 2.2, 1.4.11.
const LEAST: f64 = 3.0;

impl Colour {
    /// From three or six digits of hexadecimal.
    pub fn read(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .trim()
            .strip_prefix('#')?
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match digits?.as_slice() {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// WCAG's relative luminance.
    fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// WCAG's contrast ratio, 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// What an editor should know of an accent.
pub(crate) fn advice(accent: &str) -> Vec<String> {
    if accent.trim().is_empty() {
        return Vec::new();
    }
    let Some(colour) = Colour::read(accent) else {
        return vec![format!("Accent “{accent}”: expected a colour such as #b3261e.")];
    };
    let low = PAPERS.iter().map(|(paper, name, change)| (colour.contrast(*paper), name, change));
    let low = low.filter(|(contrast, ..)| *contrast < LEAST);
    let told = low.map(|(contrast, name, change)| {
        format!(
            "Accent {}: its contrast with {name} paper is {contrast:.1}:1, and {LEAST}:1 is needed. The card makes it {change} there.",
            accent.trim()
        )
    });
    told.collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_wcag() {
        let contrast = |one: &str, two: &str| {
            let [one, two] = [one, two].map(|text| Colour::read(text).expect("a colour"));
            format!("{:.2}", one.contrast(two))
        };
        assert_eq!(contrast("#000", "#fff"), "21.00");
        assert_eq!(contrast("#fff", "#ffffff"), "1.00");
        // The lightest grey on white that WCAG's own documents give for 4.5:1.
        assert_eq!(contrast("#767676", "#fff"), "4.54");
        assert_eq!(["red", "#12", "#12345", "#gggggg", ""].map(Colour::read), [None; 5]);
    }

    #[test]
    fn an_accent_without_contrast_is_told_of() {
        assert_eq!(advice(" "), Vec::<String>::new());
        assert_eq!(advice("#767676"), Vec::<String>::new());
        assert_eq!(
            advice("#ffee00"),
            [
                "Accent #ffee00: its contrast with white paper is 1.2:1, and 3:1 is needed. The card makes it darker there."
            ]
        );
        assert_eq!(
            advice("#222"),
            [
                "Accent #222: its contrast with dark paper is 1.1:1, and 3:1 is needed. The card makes it lighter there."
            ]
        );
        assert_eq!(advice("reddish"), ["Accent “reddish”: expected a colour such as #b3261e."]);
    }
}
