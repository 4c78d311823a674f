//! The elements and attributes that the component uses; anything else got in from a file.

use crate::markup::Element;

const ELEMENTS: &str = "a article b bdi blockquote button caption code dd details div dl dt \
    fieldset h1 h2 h3 h4 h5 h6 input kbd label legend li mark option output p path q rect section \
    select small span strong summary sup svg table tbody td th thead title tr ul";

/// Beside `aria-…` and `data-…`.
const ATTRIBUTES: &str = "autocomplete checked class d dir disabled focusable for height hidden href id \
    lang maxlength name open part placeholder preserveaspectratio referrerpolicy rel role scope \
    selected tabindex type value viewbox width x y";

fn is_listed(list: &str, name: &str) -> bool {
    list.split(' ').any(|listed| listed == name)
}

/// What is wrong with the markup, in words; nothing where all of it is the component's own.
pub(crate) fn strangers(tree: &Element) -> Vec<String> {
    let mut strangers = Vec::new();
    for element in tree.descendants() {
        let name = element.name.as_str();
        if !is_listed(ELEMENTS, name) {
            strangers.push(format!("<{name}>"));
        }
        for (attribute, value) in &element.attributes {
            let own = attribute.starts_with("aria-") || attribute.starts_with("data-");
            if !(own || is_listed(ATTRIBUTES, attribute)) || !is_plain(attribute) {
                strangers.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
        if name == "a" {
            strangers.extend(link_fault(element));
        }
    }
    strangers
}

fn is_plain(attribute: &str) -> bool {
    attribute.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_plain_address(href: &str) -> bool {
    !href.chars().any(|character| character.is_whitespace() || character.is_control())
}

/// What is wrong with a link; those within the comparison lead to ids of its own.
fn link_fault(link: &Element) -> Option<String> {
    let href = link.attribute("href").unwrap_or_default();
    if href.starts_with("#sc-") && is_plain_address(href) {
        return None;
    }
    let web = ["http://", "https://"];
    let goes_to_the_web = web.iter().any(|scheme| {
        href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let plain = is_plain_address(href);
    let rel = link.attribute("rel").unwrap_or_default();
    let sends_nothing =
        ["noopener", "noreferrer"].iter().all(|word| rel.split(' ').any(|one| one == *word));
    (!(goes_to_the_web && plain && sends_nothing)).then(|| format!("<a href={href:?} rel={rel:?}>"))
}

#[test]
fn what_is_not_the_component_s_own_is_noticed() {
    for stranger in [
        "<script></script>",
        "<p onclick=\"x\"></p>",
        "<p style=\"x\"></p>",
        "<a rel=\"noopener noreferrer\" href=\"javascript:x\"></a>",
        "<a rel=\"noopener noreferrer\" href=\"//a.example\"></a>",
        "<a href=\"https://a.example\"></a>",
        "<p data-é></p>",
    ] {
        assert_eq!(strangers(&crate::markup::parse(stranger)).len(), 1, "{stranger}");
    }
}
