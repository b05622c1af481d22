package social.howdah;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.Metrics;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;

/** The package table of the README, held. */
@AnalyzeClasses(packages = "social.howdah", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dataFlowsOneWay =
      table(
          "message:",
          "platform:",
          "outbox: platform",
          "routing: message outbox platform",
          "webhook: message routing platform",
          "push: message routing outbox account mastodon platform",
          "publish: message outbox account mastodon platform",
          "forward: message outbox account mastodon platform",
          "chat: message account identity mastodon outbox platform",
          "account: identity mastodon platform",
          "identity: platform",
          "mastodon: platform",
          "console: message routing outbox account identity mastodon platform");

  @ArchTest
  static final ArchRule areasOfTheClientDoNotKnowEachOther =
      slices()
          .matching("social.howdah.mastodon.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), resideInAPackage("social.howdah.mastodon.entity"))
          .allowEmptyShould(true)
          .because("entities are shared, areas are not");

  /** What src/client/assembly.xml puts into the client's jar. */
  private static final DescribedPredicate<JavaClass> OF_THE_CLIENT =
      resideInAnyPackage(
              "social.howdah.mastodon..",
              "social.howdah.platform.config..",
              "social.howdah.platform.http..")
          .or(belongToAnyOf(Metrics.class, Secret.class, StartupCheck.class))
          .as("are part of the client");

  @ArchTest
  static final ArchRule theClientStandsOnItsPartsOfThePlatformAlone =
      noClasses()
          .that(OF_THE_CLIENT)
          .should()
          .dependOnClassesThat(resideInAPackage("social.howdah..").and(not(OF_THE_CLIENT)))
          .because("another application takes the client's jar without the rest");

  @ArchTest
  static final ArchRule onlyResourcesAndRestClientsHavePaths =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .orShould()
          .haveSimpleNameEndingWith("Api")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule restClientsStayBehindTheirBean =
      classes()
          .that()
          .haveSimpleNameEndingWith("Api")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyResourceMethodDeclaresWhoMayCallIt =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should(declareWhoMayCall())
          .because("what is not declared would stand open");

  @ArchTest
  static final ArchRule onlyStoresKnowSql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .resideOutsideOfPackage("social.howdah.platform.database")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jdbi..");

  @ArchTest
  static final ArchRule onlyConfigsReadSettings =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Config")
          .and()
          .areNotAssignableTo("social.howdah.Lifecycle")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("social.howdah.platform.config.Settings")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ConfigProperty.class);

  @ArchTest
  static final ArchRule secretBytesAreComparedInConstantTime =
      noClasses()
          .should()
          .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
          .because("how long it takes tells how much is right: MessageDigest.isEqual, or Secret");

  @ArchTest
  static final ArchRule secretTextsAreComparedInConstantTime =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Secret.class)
          .should(
              new ArchCondition<>("compare what a Secret reveals, as Secret.equals does it") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  Set<String> reveals = lines(item, Secret.class, "reveal");
                  Set<String> compares = lines(item, String.class, "equals");
                  compares.stream()
                      .filter(reveals::contains)
                      .map(
                          line -> SimpleConditionEvent.satisfied(item, item.getName() + ":" + line))
                      .forEach(events::add);
                }
              });

  /** Where a class calls it: methods and numbers of lines. */
  private static Set<String> lines(JavaClass item, Class<?> owner, String method) {
    return item.getMethodCallsFromSelf().stream()
        .filter(
            call -> call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method))
        .map(call -> call.getOrigin().getName() + ":" + call.getLineNumber())
        .collect(Collectors.toUnmodifiableSet());
  }

  @ArchTest
  static final ArchRule namesSayWhatTheyDo =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
          .because("a name says what a thing does");

  private static ArchCondition<JavaMethod> declareWhoMayCall() {
    return new ArchCondition<>("be @PermitAll, or @AllowedRoles for roles there are") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared =
            Stream.<HasAnnotations<?>>of(method, method.getOwner())
                .filter(
                    element ->
                        element.isAnnotatedWith(PermitAll.class)
                            || element.isAnnotatedWith(AllowedRoles.class))
                .findFirst()
                .filter(ArchitectureTest::namesRolesThereAre)
                .isPresent();
        if (!declared) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }

  private static boolean namesRolesThereAre(HasAnnotations<?> element) {
    return element
        .tryGetAnnotationOfType(AllowedRoles.class)
        .map(allowed -> Set.of(Person.EMPLOYEE, Person.ADMIN).containsAll(List.of(allowed.value())))
        .orElse(true);
  }

  /** Reads as the table in the README: a package, and what it may import. */
  private static ArchRule table(String... rows) {
    LayeredArchitecture layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("social.howdah..")
            .withOptionalLayers(true)
            .layer("root")
            .definedBy("social.howdah")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer();
    for (String row : rows) {
      String name = row.split(":", -1)[0];
      layers = layers.layer(name).definedBy("social.howdah." + name + "..");
    }
    for (String row : rows) {
      String[] parts = row.split(": ?", -1);
      layers =
          parts[1].isEmpty()
              ? layers.whereLayer(parts[0]).mayNotAccessAnyLayer()
              : layers.whereLayer(parts[0]).mayOnlyAccessLayers(parts[1].split(" ", -1));
    }
    return layers.because("the package table of the README says so");
  }
}
