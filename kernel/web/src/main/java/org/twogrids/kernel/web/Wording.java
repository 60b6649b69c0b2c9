package org.twogrids.kernel.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// Texts of one bundle in one language: codes and arguments are stored, words are found when read.
///
/// Chinese is the default and lies in the bundle without a suffix; English in `_en`.
public final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Wording(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public static Wording of(String bundle, Locale locale) {
        return new Wording(
                ResourceBundle.getBundle(
                        bundle,
                        locale,
                        Thread.currentThread().getContextClassLoader(),
                        NO_FALLBACK),
                locale);
    }

    /// English where the caller prefers it to Chinese, else Chinese.
    public static Locale locale(HttpHeaders headers) {
        return locale(headers.getAcceptableLanguages());
    }

    /// The same of the languages a caller accepts, the most wanted first.
    public static Locale locale(List<Locale> preferred) {
        return preferred.stream()
                .filter(locale -> List.of("zh", "en").contains(locale.getLanguage()))
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /// The text of the key, with `{0}` … replaced; the key itself where it has none.
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElse(key);
    }

    Optional<String> find(String key, Object... arguments) {
        try {
            return Optional.of(new MessageFormat(bundle.getString(key), locale).format(arguments));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
