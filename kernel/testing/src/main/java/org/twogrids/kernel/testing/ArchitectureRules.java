package org.twogrids.kernel.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Test;

/// The house rules, held against the classes of one service or library.
public abstract class ArchitectureRules {

    private static final String[] OUTER_WORLD = {
        "jakarta.ws.rs..", "org.eclipse.microprofile.reactive..",
                "io.quarkus.hibernate.orm.panache..",
        "com.fasterxml.jackson..", "org.apache.kafka..", "jakarta.transaction.."
    };

    private final String root;
    private final JavaClasses code;

    /// @param root the package whose sub-packages are the features
    protected ArchitectureRules(String root) {
        this.root = root;
        this.code =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root);
    }

    @Test
    void features_are_free_of_cycles() {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void aggregates_and_policies_know_nothing_of_the_outer_world() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTER_WORLD)
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void only_resources_answers_and_problems_speak_http() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Resource|Answer|Stream|Streams|Wording)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void endpoints_are_public_or_quarkus_would_pass_them_over() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void only_consumers_take_events_in() {
        methods()
                .that()
                .areAnnotatedWith(Incoming.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Consumer")
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void only_the_relay_and_the_dead_letters_send_to_the_broker() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Relay|DeadLetters|Broker)(_.*)?")
                .should()
                .callMethodWhere(
                        target(
                                        owner(
                                                com.tngtech.archunit.core.domain.JavaClass
                                                        .Predicates.assignableTo(Producer.class)))
                                .and(target(nameMatching("send"))))
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true).check(code);
    }

    @Test
    void time_comes_from_the_clock_and_ids_from_one_place() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Instant.class, "now", Clock.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(code);
    }

    @Test
    void names_tell_roles() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Mapper)")
                .check(code);
    }

    @Test
    void aggregates_have_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .check(code);
    }
}
