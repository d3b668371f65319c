.DEFAULT_GOAL := help
.PHONY: help run test drill simulate mutations soak receipts bench screenshots package deploy format outdated

MVN := mvn -B -ntp
LOCAL := infrastructure/local/target/ishaar-local.jar
BENCH := infrastructure/bench/target/ishaar-bench.jar
SIMULATION := infrastructure/simulation/target/ishaar-simulation.jar
# Short runs end before the second compiler's work would pay: without it they start faster and leave the machine cooler.
SHORT_RUN := -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
DEPLOYED := functions/notifier,functions/receipts,functions/status-api,functions/deployment
SOURCES := pom.xml $(shell find functions infrastructure -name pom.xml -o -path '*/src/main/*' -type f)

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(LOCAL) ## Run the whole system on this machine; FEED=file.jsonl|none, DATA=dir, ARGS='--time-scale 60'
	@java $(SHORT_RUN) -jar $(LOCAL) run $(if $(FEED),--feed $(FEED)) $(if $(DATA),--data $(DATA)) $(ARGS)

test: ## Run every test that needs nothing but Java and Maven
	$(MVN) verify

drill: $(LOCAL) ## Make each alarm's condition true and show which alarms fire
	@java $(SHORT_RUN) -jar $(LOCAL) drill

simulate: $(SIMULATION) ## Send under a seeded adversary; SEEDS=1000000, FROM=first, or SEED=n to see one run
	@java -XX:+UseSerialGC -jar $(SIMULATION) $(if $(SEED),--seed $(SEED),--seeds $(or $(SEEDS),10000) $(if $(FROM),--from $(FROM)))

mutations: $(SIMULATION) ## Plant faults in a copy of the code and show the seed that finds each
	@.ci/mutate

soak: ## 20,000 changes through throttling, an outage and two kills; half an hour
	$(MVN) verify -pl infrastructure/local -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dalone=SoakIT -Donly.alone -Djacoco.skip

# The JVM as it is by default: the second day shows what it makes of what the first one taught it.
receipts: ## Two days of 20,000 receipts; fails where the second is taken slower than 500 a second
	$(MVN) verify -pl infrastructure/local -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dalone=ReceiptsIT -Donly.alone -Djacoco.skip -DargLine=-XX:+UseSerialGC -Dreceipts=20000 -Dreceipts.rate=500

bench: $(BENCH) ## Measure cold starts, batches, parts and sizes, and write infrastructure/bench/RESULTS.md; QUICK=1 compares with it; PART=cold
	@java -jar $(BENCH) $(if $(QUICK),--quick) $(PART)

screenshots: $(LOCAL) ## Make the README's pictures of the page anew; needs Node and Chromium
	@.ci/page screenshots

package: ## Build the jars that are deployed, with their bills of materials and licences
	$(MVN) clean package -DskipTests -Plistings -pl $(DEPLOYED) -am
	@sha256sum functions/*/target/*.jar | grep -v SNAPSHOT

deploy: ## Deploy with infrastructure/parameters/ENV.toml; ENV=staging, DRY_RUN=1 prints the steps only
	@infrastructure/deploy $(ENV)

format: ## Format the code and the POMs
	$(MVN) -q spotless:apply

outdated: ## List newer versions of what is pinned
	$(MVN) versions:display-dependency-updates versions:display-plugin-updates

$(SIMULATION): $(SOURCES)
	$(MVN) package -DskipTests -Dmaven.shade.skip -pl infrastructure/simulation -am
	@touch $@

# With the jars that are deployed, which are what is measured.
$(BENCH): $(SOURCES)
	@# A library of another version is copied beside the old one, and both would be measured.
	@rm -rf infrastructure/bench/target/lib infrastructure/bench/tutorial/target/lib infrastructure/local/target/lib
	$(MVN) package -DskipTests -pl infrastructure/bench -am
	@touch $@

$(LOCAL): $(SOURCES)
	$(MVN) package -DskipTests -Dmaven.shade.skip -pl infrastructure/local -am
	@touch $@
