#!/bin/sh
# Mutates the verifier's own code (PIT) and asks the quick tests to notice: sh config/pit.sh [CLASSES], such as 'Der*,CmsReader'. Fails when
# less than 90 % of the mutants are noticed. The report is ecert-ejb/target/pit-reports/index.html. All classes take about two hours.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

package=org.carec.ecert.signature
# Those that are asked once for each mutant: what is tagged long is left out.
tests=FindingsTest,GoodFilesTest,SeveralTest,LaterRevisionsTest,RelaxationsTest,GostTest,BoundsTest
tests=$tests,RevocationTest,RevocationInquiryTest,UnverifiedSignerTest,TrustedCertificatesTest,KnownPathsTest
tests=$tests,ReportTest,ValidationReportTest,ProfileFileTest,DerTest,SyntaxTest,PredictorTest,LimitsTest
tests=$tests,PackedObjectsTest,BudgetTest,KeyKindTest,SecurityStoreTest,PermissionsTest,FieldUpdateTest,UpdateRulesTest
tests=$tests,UpdateTest,UpdateTrailerTest,SamenessTest,SignatureFieldsTest,IndirectObjectsTest,TimeStampInfoTest,RevokedEntriesTest
tests=$tests,CrlScopeTest,OcspStatusTest,CoveredValueTest

# The names of a list, each with the package before it.
qualified() {
    printf '%s' "$1" | sed "s/[^,]*/$package.&/g"
}

need_jdk
need_maven
build -q test-compile org.pitest:pitest-maven:mutationCoverage -pl ecert-ejb -am -DmutationThreshold=90 -DexcludedGroups=long \
    -DtargetClasses="$(qualified "${1:-*}")" -DtargetTests="$(qualified "$tests")" -Dthreads="${PIT_THREADS:-2}" -DtimeoutConst=6000 \
    -DjvmArgs="-Decert.keys=$PWD/ecert-ejb/target/keys,-Xmx2g" ${PIT_OPTIONS:-}
