# Every target names its own need; `make` alone lists them.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.DEFAULT_GOAL := help

# JAVA_HOME where it is 25 or newer, else the newest such JDK of this machine; a JDK's file `release`
# says what it is.
JDK := $(shell major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$1/release" 2>/dev/null; }; \
	best=; newest=24; \
	for jdk in "$$JAVA_HOME" $$(ls -d /usr/lib/jvm/*/ 2>/dev/null); do \
	  jdk=$${jdk%/}; [ -x "$$jdk/bin/javac" ] || continue; m=$$(major "$$jdk"); \
	  [ "$${m:-0}" -gt "$$newest" ] && best=$$jdk && newest=$$m; \
	  [ "$$jdk" = "$$JAVA_HOME" ] && [ "$${m:-0}" -ge 25 ] && break; \
	done; echo "$$best")
export JAVA_HOME := $(JDK)
JAVA := $(JDK)/bin/java
MVN := mvn --batch-mode --no-transfer-progress -Dstyle.color=never
LAUNCHER := deploy/local/target/local-stack.jar
LAUNCH := $(JAVA) -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m \
	--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
BUILT := $(LAUNCHER) deploy/front-door/target/front-door.jar \
	$(foreach service,grid case notify,$(service)-service/target/quarkus-app/quarkus-run.jar)
AUDIT := notify-service/target/quarkus-app
# Live reload needs Maven 3.9; where the machine's is older, this one is fetched for it.
DEV_MAVEN := 3.9.11
# Touched when a build begins and put here when it succeeds: anything newer was built by nobody.
STAMP := target/built
BUILD_BEGINS := mkdir -p target && touch $(STAMP).begins
BUILD_ENDS := mv $(STAMP).begins $(STAMP)

.PHONY: help run build test quick dev fmt token clean-data redrive audit-alerts bench-smoke bench-alerts bench-deadlines bench-directory bench-data bench-cases bench-routing category-help jdk browser

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

run: build ## the whole system on http://localhost:8080 (DEMO=no starts empty, PORT=… elsewhere, TRAIN=no skips recording)
	@exec $(LAUNCH) -jar $(LAUNCHER)

build: jdk
	@missing=; for jar in $(BUILT); do [ -e $$jar ] || missing=$$jar; done; \
	if [ -n "$$missing" ] || [ ! -e $(STAMP) ] || [ -n "$$(find pom.xml kernel *-service console deploy \
	  \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path deploy/local/demo \) \
	  -prune -o -type f -newer $(STAMP) -print -quit)" ]; then \
	  echo "Building; the first time this takes some minutes …" && $(BUILD_BEGINS) && \
	  $(MVN) -q -Dquick -DskipTests install -pl '!e2e' && $(BUILD_ENDS); \
	fi
	@[ "$(TRAIN)" = no ] || $(LAUNCH) -cp $(LAUNCHER) org.twogrids.deploy.local.Training

test: jdk browser ## everything: checks, unit, feature, end-to-end and browser tests
	@$(BUILD_BEGINS)
	$(MVN) verify
	@$(BUILD_ENDS)

quick: jdk ## build and unit tests without the checks
	$(MVN) -q -Dquick verify -pl '!e2e'

target/maven/apache-maven-$(DEV_MAVEN): jdk
	@[ -d $@ ] || $(MVN) -q dependency:unpack -DoutputDirectory=target/maven -N \
	  -Dartifact=org.apache.maven:apache-maven:$(DEV_MAVEN):zip:bin

dev: build target/maven/apache-maven-$(DEV_MAVEN) ## one service in live reload against the running stack: SERVICE=case-service
	@[ -e "$(SERVICE)/pom.xml" ] || { echo "Say which: make dev SERVICE=case-service" >&2; exit 1; }
	@mkdir -p .local/dev && touch .local/dev/$(SERVICE) && trap 'rm -f .local/dev/$(SERVICE)' EXIT; \
	port=$$(sed -n 's/^quarkus.http.port=//p' $(SERVICE)/src/main/resources/application.properties); \
	while (echo > /dev/tcp/127.0.0.1/$$port) 2>/dev/null; do sleep 0.2; done; \
	LOG_JSON=false KEYS_DIR=$(CURDIR)/.local/keys/$(patsubst case,cases,$(SERVICE:-service=)) \
	ATTACHMENTS_FOLDER=$(CURDIR)/.local/attachments \
	sh target/maven/apache-maven-$(DEV_MAVEN)/bin/$(MVN) -q -Dquick -Dquarkus.analytics.disabled=true quarkus:dev -f $(SERVICE)/pom.xml

fmt: jdk ## formats Java and the console
	$(MVN) -q spotless:apply
	cd console && npm run --silent fmt

token: ## prints a bearer token of a demo person and nothing else: make -s token AS=worker-dongchang
	@node deploy/local/token.mjs "$(AS)"

clean-data: ## forgets everything under .local/
	@rm -rf .local

redrive: jdk ## sends a topic's dead letters through again: TOPIC=case.events.v1
	@$(LAUNCH) -cp $(LAUNCHER) org.twogrids.deploy.local.Redrive "$(TOPIC)"

audit-alerts: jdk ## proves from topics and tables that no alert is missed or made up: docs/alerts.md
	@$(JAVA) -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m \
	  -cp '$(AUDIT)/app/*:$(AUDIT)/lib/main/*:$(AUDIT)/lib/boot/*' org.twogrids.notify.audit.AuditAlerts

# What measures should take little of the two processors: its compiler stops early.
LIGHT := MAVEN_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

bench-smoke: build ## a short load run against the running stack, figures printed
	$(LIGHT) $(MVN) -q -Dquick test-compile exec:java -pl e2e -Dexec.classpathScope=test -Dexec.mainClass=org.twogrids.e2e.BenchSmoke

# What measures a hundredth of a second must not rest for a tenth to tidy its own memory.
bench-alerts: build ## what many alerts cost, figures printed; some minutes
	$(MVN) -q -Dquick test -pl notify-service -Dtest=AlertsBench -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-XX:+UseZGC

bench-deadlines: build ## how late ten thousand deadlines of one minute are told of among a million cases, figures printed; some minutes
	$(MVN) -q -Dquick test -pl case-service -Dtest=DeadlinesBench -Dsurefire.failIfNoSpecifiedTests=false

bench-directory: build ## what the directory costs at the size of a city, figures printed; some minutes
	$(MVN) -q -Dquick test -pl grid-service -Dtest=DirectoryBench -Dsurefire.failIfNoSpecifiedTests=false

bench-data: build ## adds made-up cases to the running demo stack, figures printed: N=1000000
	@N="$(or $(N),10000)" KEYS="$(or $(KEYS),$(CURDIR)/.local/keys/cases)" $(MVN) -q -Dquick test-compile exec:java -pl case-service \
	  -Dexec.classpathScope=test -Dexec.mainClass=org.twogrids.cases.cases.ManyCases

bench-cases: build ## commands, lists and search on the running stack with the cases that it has, figures printed; some minutes
	$(LIGHT) $(MVN) -q -Dquick test-compile exec:java -pl e2e -Dexec.classpathScope=test -Dexec.mainClass=org.twogrids.e2e.BenchCases

bench-routing: build ## how many routing decisions a second one core makes at the size of a city (JMH), figures printed; two minutes
	$(MVN) -q -Dquick test-compile exec:exec -pl case-service -Dexec.classpathScope=test -Dexec.executable=$(JAVA) \
	  -Dexec.args="-Xmx4g -cp %classpath org.openjdk.jmh.Main RoutingBench"

category-help: build ## learns anew what texts say for categories, and prints how well and how fast: docs/category-help.md
	$(MVN) -q -Dquick test-compile exec:java -pl case-service -Dexec.classpathScope=test \
	  -Dexec.mainClass=org.twogrids.cases.catalog.CategoryHelp \
	  -Dexec.args=case-service/src/main/resources/catalog/grams.csv

jdk:
	@[ -n "$(JDK)" ] || { echo "JDK 25 or newer is needed: set JAVA_HOME, or install one under /usr/lib/jvm." >&2; exit 1; }

# The browser tests need Chromium and a font with Chinese characters.
browser:
	@if ! command -v chromium >/dev/null || ! fc-list :lang=zh 2>/dev/null | grep -q .; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	  $$sudo sh -c 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk' || \
	  { echo "Install chromium and fonts-noto-cjk for the browser tests, then try again." >&2; exit 1; }; \
	fi
