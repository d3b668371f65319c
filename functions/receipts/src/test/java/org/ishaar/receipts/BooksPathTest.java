package org.ishaar.receipts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ishaar.receipts", importOptions = DoNotIncludeTests.class)
class BooksPathTest {

    @ArchTest
    static final ArchRule theDecisionKnowsNoCloudAndNoOtherStage = noClasses()
            .that()
            .resideInAPackage("org.ishaar.receipts.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "com.fasterxml..",
                    "org.ishaar.ledger.dynamo..",
                    "org.ishaar.ledger.journal..",
                    "org.ishaar.receipts.log..",
                    "org.ishaar.receipts.table..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Common|Base|DTO)");
}
