#!/bin/sh
# Mutates the verifier's own code (PIT) and asks the quick tests to notice: sh config/pit.sh [CLASSES], such as 'Der*,CmsReader'.
# The report is ecert-ejb/target/pit-reports/index.html. All classes take hours.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

package=org.carec.ecert.signature
tests=AttacksTest,GoodFilesTest,ReportTest,BoundsTest,FaultWordsTest,KnownPathsTest,LaterRevisionsTest,ValidationReportTest

# The names of a list, each with the package before it.
qualified() {
    printf '%s' "$1" | sed "s/[^,]*/$package.&/g"
}

need_jdk
need_maven
build -q test-compile org.pitest:pitest-maven:mutationCoverage -pl ecert-ejb -am \
    -DtargetClasses="$(qualified "${1:-*}")" -DtargetTests="$(qualified "$tests")" -Dthreads="${PIT_THREADS:-2}"
