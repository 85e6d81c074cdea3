print("guiju")
