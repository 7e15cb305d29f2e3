package enum TallyStoreModule {}
