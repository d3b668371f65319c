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
            .layer("audit")
            .definedBy("org.ishaar.notifier.audit..")
            .layer("table")
            .definedBy("org.ishaar.notifier.table..")
            .layer("sms")
            .definedBy("org.ishaar.notifier.sms..")
            .whereLayer("decision")
            .mayNotAccessAnyLayer()
            .whereLayer("stream")
            .mayOnlyAccessLayers("decision")
            .whereLayer("audit")
            .mayOnlyAccessLayers("decision")
            .whereLayer("table")
            .mayOnlyAccessLayers("decision", "audit")
            .whereLayer("sms")
            .mayOnlyAccessLayers("decision");

    @ArchTest
    static final ArchRule theDecisionAndTheAuditKnowNoCloud = noClasses()
            .that()
            .resideInAnyPackage("org.ishaar.notifier.decision..", "org.ishaar.notifier.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "com.fasterxml..",
                    "org.ishaar.ledger.dynamo..",
                    "org.ishaar.ledger.journal..");

    @ArchTest
    static final ArchRule lambdaTypesStayAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage("org.ishaar.notifier.table..", "org.ishaar.notifier.sms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws.services.lambda..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Common|Base|DTO)");
}
