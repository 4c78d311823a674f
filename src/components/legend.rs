//! What the marks mean, and which keys there are.

use yew::prelude::*;

use crate::words::Words;

/// Each kind of mark with its meaning.
pub(crate) fn legend(words: &Words) -> Html {
    let kinds = [
        ("conflict", words.a_conflict, words.legend_conflict),
        ("match", words.a_match, words.legend_match),
        ("detail", words.a_detail, words.legend_detail),
        ("only", words.an_only_here, words.legend_only),
    ];
    markup! {
        <div class="legend">
            <p class="label">{ words.legend }</p>
            <dl>
                for (kind, name, meaning) in kinds {
                    <div data-relation={kind}>
                        <dt><span class="stroke" aria-hidden="true" />{ name }</dt>
                        <dd>{ meaning }</dd>
                    </div>
                }
            </dl>
        </div>
    }
}

/// The keys, which act while the keyboard's focus is inside the comparison.
pub(crate) fn keys(words: &Words) -> Html {
    let keys = [
        ("n p", words.key_claims),
        ("c", words.key_conflict),
        ("o", words.key_other),
        ("0 … 9", words.key_accounts),
        ("Esc", words.key_close),
        ("?", words.key_help),
    ];
    markup! {
        <div class="keys">
            <p class="label">{ words.keys }</p>
            <dl>
                for (key, meaning) in keys {
                    <div>
                        <dt>
                            for key in key.split(' ') { <kbd>{ key }</kbd> }
                        </dt>
                        <dd>{ meaning }</dd>
                    </div>
                }
            </dl>
        </div>
    }
}
