package org.carec.ecert.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The architecture of docs/architecture.md, held by a test. */
@AnalyzeClasses(packages = "org.carec.ecert", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.carec.ecert";

    @ArchTest
    static void capabilities_use_only_what_the_graph_allows(JavaClasses all) {
        CapabilityGraph.MAY_USE.forEach((capability, others) -> {
            var allowed = Stream.concat(Stream.of(capability), others.stream())
                    .map(c -> ROOT + "." + c + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + capability + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                    .as(capability + " uses only " + others)
                    .allowEmptyShould(true)
                    .check(all);
        });
    }

    @ArchTest
    static void every_package_is_a_capability_of_the_graph(JavaClasses all) {
        assertThat(all.stream()
                        .map(c -> c.getPackageName().substring(ROOT.length() + 1))
                        .distinct())
                .isSubsetOf(CapabilityGraph.MAY_USE.keySet());
    }

    @ArchTest
    static void the_graph_is_drawn_in_the_documentation(JavaClasses all) throws IOException {
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains(CapabilityGraph.drawing());
    }

    @ArchTest
    static final ArchRule signatures_are_judged_in_plain_java = noClasses()
            .that()
            .resideInAPackage(ROOT + ".signature..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pdfbox_does_not_decide = noClasses()
            .that()
            .resideInAPackage(ROOT + ".signature..")
            .and()
            .haveSimpleNameNotStartingWith("PdfSigner")
            .and()
            .doNotHaveSimpleName("EvidenceWriter") // the signer's other half: writes, never judges
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_cannot_leak = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Converter.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule session_beans_deny_by_default = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(DenyAll.class);

    /** The container looks for a public constructor; without one it deploys the bean and fails to make it later. */
    @ArchTest
    static final ArchRule session_beans_can_be_made = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule each_door_is_opened_by_name = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule the_clock_is_injected = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Clocks")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static void a_capability_has_few_doors(JavaClasses all) {
        for (var capability : CapabilityGraph.MAY_USE.keySet()) {
            var services = all.stream()
                    .filter(c -> c.getPackageName().equals(ROOT + "." + capability))
                    .filter(c -> c.isAnnotatedWith(Stateless.class)
                            && c.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getSimpleName)
                    .toList();
            assertThat(services).as("public services of " + capability).hasSizeLessThanOrEqualTo(doors(capability));
        }
    }

    /** The registry keeps three lists that have nothing in common but their readers, and has a door for its founders (decision 6). */
    private static int doors(String capability) {
        return capability.equals("registry") ? 4 : 2;
    }

    @ArchTest
    static void a_service_has_at_most_twelve_public_methods(JavaClasses all) {
        assertThat(all.stream()
                        .filter(c -> c.isAnnotatedWith(Stateless.class))
                        .filter(c -> c.getMethods().stream()
                                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                        .count()
                                > 12)
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    @ArchTest
    static void no_file_passes_its_hard_stop(JavaClasses all) throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            List<Path> sources = files.filter(p -> p.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(50);
            assertThat(sources)
                    .allSatisfy(p ->
                            assertThat(Files.readAllLines(p)).as(p + " lines").hasSizeLessThanOrEqualTo(400));
        }
    }
}
