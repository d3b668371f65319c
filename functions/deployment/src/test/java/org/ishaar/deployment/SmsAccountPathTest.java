package org.ishaar.deployment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ishaar.deployment", importOptions = DoNotIncludeTests.class)
class SmsAccountPathTest {

    @ArchTest
    static final ArchRule theDecisionKnowsNoCloudAndNoOtherStage = noClasses()
            .that()
            .resideInAPackage("org.ishaar.deployment.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "com.fasterxml..",
                    "org.ishaar.deployment.aws..",
                    "org.ishaar.deployment.answer..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Common|Base|DTO)");
}
