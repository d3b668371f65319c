package org.ishaar.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ishaar.ledger", importOptions = DoNotIncludeTests.class)
class BooksTest {

    @ArchTest
    static final ArchRule thePortsKnowNoCloud = noClasses()
            .that()
            .resideInAPackage("org.ishaar.ledger")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.fasterxml..", "org.ishaar.ledger.dynamo..");
}
