package org.twogrids.deploy.local.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Who can log in: the demo's members, the installer who sets a system up, and somebody whom nobody
/// has invited yet.
public final class People {

    private static final Person INSTALLER = new Person("installer", "安装管理员", "安装与初始化 Set-up");

    /// To try an invitation with.
    private static final Person NEWCOMER = new Person("newcomer", "受邀新人", "尚未加入 Not a member yet");

    private final List<Person> people;

    private People(List<Person> people) {
        this.people = List.copyOf(people);
    }

    public static People installerOnly() {
        return new People(List.of(INSTALLER));
    }

    /// The members of the demo files, each with the role of the first posting.
    public static People read(Path demo) {
        try {
            ResourceBundle wording = wording();
            Map<String, String> roles = new HashMap<>();
            for (CSVRecord posting : rows(demo.resolve("postings.csv"))) {
                roles.putIfAbsent(posting.get("member"), wording.getString(posting.get("role")));
            }
            List<Person> people = new ArrayList<>();
            for (CSVRecord member : rows(demo.resolve("members.csv"))) {
                String login = member.get("login");
                people.add(new Person(login, member.get("name"), roles.getOrDefault(login, "—")));
            }
            people.add(INSTALLER);
            people.add(NEWCOMER);
            return new People(people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundle wording() throws IOException {
        try (var in = People.class.getResourceAsStream("roles.properties")) {
            return new PropertyResourceBundle(in);
        }
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    public List<Person> all() {
        return people;
    }

    /// The few whom the tour names.
    public List<Person> named() {
        return people.stream().filter(Person::isNamed).toList();
    }

    boolean knows(String subject) {
        return people.stream().anyMatch(person -> person.subject().equals(subject));
    }
}
