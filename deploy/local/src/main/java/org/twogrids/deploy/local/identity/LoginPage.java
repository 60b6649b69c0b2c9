package org.twogrids.deploy.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page on which a demo person logs in with one tap. Plain HTML: it works without scripts.
final class LoginPage {

    private LoginPage() {}

    static String of(People people) throws IOException {
        Map<String, String> others =
                people.all().stream()
                        .filter(person -> !person.isNamed())
                        .collect(
                                Collectors.groupingBy(
                                        Person::role,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                LoginPage::button, Collectors.joining())));
        String groups =
                others.entrySet().stream()
                        .map(role -> group(role.getKey(), role.getValue()))
                        .collect(Collectors.joining());
        String named = people.named().stream().map(LoginPage::button).collect(Collectors.joining());
        return page().replace("{named}", named).replace("{others}", groups);
    }

    private static String page() throws IOException {
        try (InputStream page = LoginPage.class.getResourceAsStream("login.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String group(String role, String buttons) {
        return "<details><summary>%s</summary><form method=\"post\">%s</form></details>"
                .formatted(text(role), buttons);
    }

    private static String button(Person person) {
        return "<button name=\"username\" value=\"%1$s\" data-subject=\"%1$s\"><span>%2$s<br><small>%3$s</small></span><code>%1$s</code></button>"
                .formatted(text(person.subject()), text(person.name()), text(person.role()));
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
