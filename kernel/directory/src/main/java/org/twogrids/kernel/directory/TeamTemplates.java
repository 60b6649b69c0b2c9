package org.twogrids.kernel.directory;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;
import org.twogrids.kernel.events.Role;

/// Whom a team for a kind of dispute needs. The table is data and can be replaced.
@ApplicationScoped
public class TeamTemplates {

    private static final String SHIPPED = "/teams/templates.csv";
    private static final String HEADER = "category,level,capacity,lead,mediators,secretary";

    private final List<Template> templates;

    TeamTemplates(Config config) {
        Optional<Path> file = config.file();
        try (BufferedReader lines = open(file)) {
            this.templates =
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .filter(line -> !line.equals(HEADER))
                            .map(Template::of)
                            .toList();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "Unreadable team templates " + file.map(Path::toString).orElse(SHIPPED), e);
        }
    }

    /// The most particular first; all without a category.
    public List<Template> of(String category) {
        return templates.stream()
                .filter(each -> category.isEmpty() || category.startsWith(each.category))
                .sorted((one, other) -> other.category.length() - one.category.length())
                .toList();
    }

    private static BufferedReader open(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newBufferedReader(file.get())
                : new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        TeamTemplates.class.getResourceAsStream(SHIPPED)),
                                StandardCharsets.UTF_8));
    }

    /// @param category a prefix of category codes
    public record Template(String category, Level level, int capacity, List<Place> places) {

        private static Template of(String line) {
            String[] cells = line.split(",", -1);
            return new Template(
                    cells[0],
                    Level.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    List.of(
                            Place.of(Part.LEAD, cells[3]),
                            Place.of(Part.MEDIATOR, cells[4]),
                            Place.of(Part.SECRETARY, cells[5])));
        }

        /// Those who can take a place, the best first.
        public List<Role> roles(Part part) {
            return places.stream()
                    .filter(place -> place.part == part)
                    .flatMap(place -> place.roles.stream())
                    .toList();
        }
    }

    /// @param roles whose holders can take the place, the best first
    public record Place(Part part, List<Role> roles) {

        private static Place of(Part part, String roles) {
            return new Place(
                    part,
                    Arrays.stream(roles.split(";", -1))
                            .filter(role -> !role.isEmpty())
                            .map(Role::valueOf)
                            .toList());
        }
    }

    @ConfigMapping(prefix = "team-templates")
    interface Config {

        /// CSV like the shipped `teams/templates.csv`; where there is none that one holds.
        Optional<Path> file();
    }
}
