package org.ishaar.statusapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ishaar.statusapi", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule layersKnowOnlyWhatIsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("http")
            .definedBy("org.ishaar.statusapi.http..")
            .layer("operation")
            .definedBy("org.ishaar.statusapi.operation..")
            .layer("record")
            .definedBy("org.ishaar.statusapi.record..")
            .layer("table")
            .definedBy("org.ishaar.statusapi.table..")
            .whereLayer("record")
            .mayNotAccessAnyLayer()
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayOnlyAccessLayers("record")
            .whereLayer("operation")
            .mayOnlyAccessLayers("http", "record");

    @ArchTest
    static final ArchRule onlyTheTablesKnowTheSdk = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.ishaar.statusapi.http..", "org.ishaar.statusapi.operation..", "org.ishaar.statusapi.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..");

    @ArchTest
    static final ArchRule lambdaTypesStayAtTheEdge = noClasses()
            .that()
            .resideInAPackage("org.ishaar.statusapi.table..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws.services.lambda..");

    @ArchTest
    static final ArchRule theNotifierIsNotNeeded = noClasses()
            .that()
            .resideInAPackage("org.ishaar.statusapi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ishaar.notifier..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Common|Base|DTO)");
}
