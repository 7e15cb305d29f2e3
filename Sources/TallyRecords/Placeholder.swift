package enum TallyRecordsModule {}
