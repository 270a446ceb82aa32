#!/bin/sh
# Writes all attacks and good files of the verifier's tests to a folder, with a signed index, and compares hub, EU DSS and pdfsig on them:
#   sh config/corpus.sh DIR [KEYSTORE.p12]      the keystore's P-256 key (password in CORPUS_PASSWORD) signs the index; else a key of this run
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

[ $# -ge 1 ] || { say "Usage: sh config/corpus.sh DIR [KEYSTORE.p12]"; exit 2; }
need_jdk
need_maven
need_pdfsig
run_test_class org.carec.ecert.signature.CorpusCommand "$@"
