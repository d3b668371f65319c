package org.ishaar.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ishaar.notifier", importOptions = DoNotIncludeTests.class)
class DataPathTest {

    @ArchTest
    static final ArchRule stagesKnowOnlyTheDecision = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stream")
            .definedBy("org.ishaar.notifier.stream..")
            .layer("decision")
            .definedBy("org.ishaar.notifier.decision..")
            .layer("ledger")
            .definedBy("org.ishaar.notifier.ledger..")
            .layer("sms")
            .definedBy("org.ishaar.notifier.sms..")
            .layer("journal")
            .definedBy("org.ishaar.notifier.journal..")
            .whereLayer("decision")
            .mayNotAccessAnyLayer()
            .whereLayer("stream")
            .mayOnlyAccessLayers("decision")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("decision")
            .whereLayer("sms")
            .mayOnlyAccessLayers("decision")
            .whereLayer("journal")
            .mayOnlyAccessLayers("decision");

    @ArchTest
    static final ArchRule theDecisionKnowsNoCloud = noClasses()
            .that()
            .resideInAPackage("org.ishaar.notifier.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "com.fasterxml..");

    @ArchTest
    static final ArchRule lambdaTypesStayAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage("org.ishaar.notifier.ledger..", "org.ishaar.notifier.sms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws.services.lambda..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Common|Base|DTO)");
}
